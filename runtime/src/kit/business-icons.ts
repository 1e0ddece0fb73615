import type { LucideIcon } from 'lucide-react';

/** Icons that definitions usually name, loaded together when the first of them is met. */
export const businessIcons = import.meta.glob<LucideIcon>(
  [
    '/node_modules/lucide-react/dist/esm/icons/{activity,alarm-clock,archive,armchair,arrow-right-left,award,baby,badge,badge-check}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{badge-dollar-sign,badge-percent,barcode,bed,bell-ring,bike,book,book-open,bookmark,bot,box}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{boxes,brain,briefcase,building,bus,cake,calculator,calendar-check,calendar-days,calendar-heart}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{calendar-plus,camera,car,chart-area,chart-bar,chart-column,chart-line,chart-pie}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{circle-check-big,circle-dollar-sign,circle-plus,circle-user,clipboard,clipboard-check}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{clipboard-list,cloud,coffee,cog,coins,compass,construction,contact,contact-round,container}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{cookie,copy-check,cpu,credit-card,crown,cuboid,diamond,door-open,droplet,dumbbell,factory,file}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{file-check,file-pen,file-signature,file-spreadsheet,file-text,files,flag,flame,flask-conical}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{folder,folder-open,forklift,fuel,gauge,gavel,gem,gift,git-branch,graduation-cap,hammer}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{hand-coins,hand-heart,handshake,hard-drive,hard-hat,headphones,headset,heart,heart-handshake}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{heart-pulse,history,hospital,hotel,id-card,image,key,landmark,laptop,layout-dashboard,leaf}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{library,life-buoy,lightbulb,link,list,list-todo,luggage,mailbox,map,map-pin,medal,megaphone}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{merge,message-circle,message-square,message-square-text,mic,microscope,music,navigation,network}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{newspaper,notebook,notebook-pen,package,package-check,package-open,palette,paperclip}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{party-popper,paw-print,person-standing,phone-call,phone-incoming,phone-outgoing,piggy-bank,pill}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{pin,plane,plug,presentation,printer,projector,puzzle,qr-code,radar,receipt,receipt-text,recycle}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{repeat,ribbon,rocket,route,ruler,scale,school,scissors,scroll-text,server,share-2,shield}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{shield-alert,shield-check,ship,shirt,shopping-bag,shopping-basket,shopping-cart,signature}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{signpost,siren,smile,sofa,split,sprout,square-user,stamp,stethoscope,sticky-note,store,syringe}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{tag,tags,target,tent,test-tube,thermometer,thumbs-down,thumbs-up,ticket,ticket-check}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{ticket-percent,timer,toggle-right,tractor,train-front,trending-down,trending-up,trophy,truck,tv}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{umbrella,user-cog,user-minus,user-round,user-search,user-x,users-round,utensils,video,wallet}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{wallet-cards,warehouse,watch,weight,wifi,workflow,wrench,zap}.mjs',
  ],
  { eager: true, import: 'default' },
);
