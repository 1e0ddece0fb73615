import type { LucideIcon } from 'lucide-react';

/** The icons our own pages use, part of the first load: keep the list short. */
export const shellIcons = import.meta.glob<LucideIcon>(
  [
    '/node_modules/lucide-react/dist/esm/icons/{house,inbox,search,plus,bell,user,users,user-plus,user-check,menu,panel-left-close}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{panel-left-open,chevron-down,chevron-right,chevron-left,chevron-up,chevrons-up-down,x,check}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{ellipsis,pencil,trash-2,list-filter,arrow-up-down,arrow-up,arrow-down,arrow-left,arrow-right}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{upload,download,settings,log-out,sun,moon,monitor,languages,layers,drafting-compass,maximize-2}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{circle-alert,triangle-alert,circle-check,info,lock,rotate-cw,rotate-ccw,undo-2,redo-2,columns-3,chevrons-right-left,square-kanban}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{table-2,hash,calendar,calendar-clock,calendar-range,clock,toggle-left,circle-dot,list-checks}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{list-ordered,link-2,type,align-left,smartphone,mail,globe,star,banknote,percent,copy,circle}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{external-link,mouse-pointer-2,sparkles,building-2,circle-help,refresh-cw,move,command,database}.mjs',
    '/node_modules/lucide-react/dist/esm/icons/{layout-grid,phone,eye,eye-off,milestone,hourglass,wifi-off}.mjs',
  ],
  { eager: true, import: 'default' },
);
