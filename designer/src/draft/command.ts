import type {
  App,
  BehaviourUse,
  Dashboard,
  Field,
  Form,
  FormItem,
  FormSection,
  ObjectDefinition,
  Role,
  View,
  Workflow,
} from '@kehuan/schemas';

/** The lists of an app that hold definitions by key. */
export interface Definitions {
  readonly objects: ObjectDefinition;
  readonly forms: Form;
  readonly views: View;
  readonly dashboards: Dashboard;
  readonly workflows: Workflow;
  readonly roles: Role;
}
export type ListName = keyof Definitions;

/** A place on a form: before the item that stands at `index` of the section now. */
export interface FormPlace {
  readonly form: string;
  readonly section: string;
  readonly index: number;
}

/** Properties to set; those set to undefined are taken away. */
export type Patch<T> = { readonly [K in Exclude<keyof T, 'key' | 'type'>]?: T[K] | undefined };

/**
 * What a designer can do, as data: every drag, key and click becomes one of these, `apply` makes the next app of it, and the store keeps both
 * for undo. `several` is one step for the person who did it.
 */
export type Command =
  | {
      readonly kind: 'change-app';
      readonly patch: Patch<Pick<App, 'label' | 'icon' | 'accent' | 'zone' | 'navigation'>>;
    }
  | { readonly kind: 'add-object'; readonly object: ObjectDefinition; readonly form: Form; readonly view: View }
  | { readonly kind: 'change-object'; readonly object: string; readonly patch: Patch<ObjectDefinition> }
  | { readonly kind: 'remove-object'; readonly object: string }
  | {
      readonly kind: 'add-field';
      readonly object: string;
      readonly field: Field;
      readonly place?: FormPlace;
      readonly width?: 'half' | 'full';
    }
  | { readonly kind: 'change-field'; readonly object: string; readonly field: string; readonly patch: Patch<Field> }
  /** only for a field that is not released and nothing else speaks about */
  | { readonly kind: 'rename-field-key'; readonly object: string; readonly from: string; readonly to: string }
  | { readonly kind: 'remove-field'; readonly object: string; readonly field: string }
  | { readonly kind: 'add-form'; readonly form: Form }
  /** puts an item on a form, or moves it there from where it stands */
  | { readonly kind: 'place-item'; readonly item: FormItem; readonly place: FormPlace }
  | { readonly kind: 'take-item'; readonly form: string; readonly item: string }
  | { readonly kind: 'add-section'; readonly form: string; readonly section: FormSection; readonly index: number }
  | {
      readonly kind: 'change-section';
      readonly form: string;
      readonly section: string;
      readonly patch: Patch<FormSection>;
    }
  | { readonly kind: 'move-section'; readonly form: string; readonly section: string; readonly index: number }
  | { readonly kind: 'remove-section'; readonly form: string; readonly section: string }
  /** switches a behaviour on or changes its options */
  | { readonly kind: 'set-behaviour'; readonly object: string; readonly use: BehaviourUse }
  | { readonly kind: 'remove-behaviour'; readonly object: string; readonly type: BehaviourUse['type'] }
  /** adds or replaces a view, workflow, dashboard or role */
  | {
      [L in Exclude<ListName, 'objects' | 'forms'>]: {
        readonly kind: 'put';
        readonly list: L;
        readonly definition: Definitions[L];
      };
    }[Exclude<ListName, 'objects' | 'forms'>]
  | { readonly kind: 'remove'; readonly list: Exclude<ListName, 'objects' | 'forms'>; readonly key: string }
  | { readonly kind: 'several'; readonly commands: readonly Command[] };

export type CommandOf<K extends Command['kind']> = Extract<Command, { readonly kind: K }>;

/** The key of a form item: its field, or its own. */
export function itemKey(item: FormItem): string {
  return item.kind === 'field' ? item.field : item.key;
}
