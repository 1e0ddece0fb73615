import { type Label, labelSchema } from '../base/text.ts';
import { type TypeOf, typed } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { type Dashboard, dashboardSchema } from './dashboard.ts';
import { type Form, formSchema } from './form.ts';
import { type ObjectDefinition, objectSchema } from './object.ts';
import { type Role, roleSchema } from './role.ts';
import { type View, viewSchema } from './view.ts';
import { type Workflow, workflowSchema } from './workflow.ts';

export const navigationSchema = {
  type: 'array',
  maxItems: 30,
  items: {
    type: 'object',
    properties: {
      key: keySchema,
      /** absent: the entries stand without a heading */
      label: labelSchema,
      items: {
        type: 'array',
        maxItems: 50,
        items: {
          type: 'object',
          discriminator: { propertyName: 'kind' },
          required: ['kind'],
          oneOf: [
            {
              type: 'object',
              properties: { kind: { const: 'object' }, object: keySchema },
              required: ['kind', 'object'],
              additionalProperties: false,
            },
            {
              type: 'object',
              properties: { kind: { const: 'dashboard' }, dashboard: keySchema },
              required: ['kind', 'dashboard'],
              additionalProperties: false,
            },
          ],
        },
      },
    },
    required: ['key', 'items'],
    additionalProperties: false,
  },
} as const;
export type Navigation = TypeOf<typeof navigationSchema>;

/** The workspace's whole configuration. Object, form, view, dashboard, workflow and role keys are each unique in the app. */
export interface App {
  readonly key: string;
  readonly label: Label;
  readonly description?: Label;
  readonly icon?: string;
  /** accent colour of the workspace, `#rrggbb` */
  readonly accent?: string;
  /** IANA time zone of the organisation: today, days and date buckets are counted in it */
  readonly zone: string;
  readonly navigation: Navigation;
  readonly objects: readonly ObjectDefinition[];
  readonly forms: readonly Form[];
  readonly views: readonly View[];
  readonly dashboards: readonly Dashboard[];
  readonly workflows: readonly Workflow[];
  readonly roles: readonly Role[];
}

export const appSchema = typed<App>()({
  type: 'object',
  properties: {
    key: keySchema,
    label: labelSchema,
    description: labelSchema,
    icon: { type: 'string', maxLength: 48 },
    accent: { type: 'string', pattern: '^#[0-9a-f]{6}$' },
    zone: { type: 'string', maxLength: 64 },
    navigation: navigationSchema,
    objects: { type: 'array', items: objectSchema, maxItems: 300 },
    forms: { type: 'array', items: formSchema, maxItems: 1000 },
    views: { type: 'array', items: viewSchema, maxItems: 2000 },
    dashboards: { type: 'array', items: dashboardSchema, maxItems: 200 },
    workflows: { type: 'array', items: workflowSchema, maxItems: 500 },
    roles: { type: 'array', items: roleSchema, maxItems: 100 },
  },
  required: ['key', 'label', 'zone', 'navigation', 'objects', 'forms', 'views', 'dashboards', 'workflows', 'roles'],
  additionalProperties: false,
});

/** An app with nothing in it but the role every workspace starts with. */
export function blankApp(label: Label): App {
  return {
    key: 'app',
    label,
    zone: 'Asia/Shanghai',
    navigation: [{ key: 'main', items: [] }],
    objects: [],
    forms: [],
    views: [],
    dashboards: [],
    workflows: [],
    roles: [{ key: 'admin', label: { zh: '管理员', en: 'Administrator' }, admin: true, design: true, objects: {} }],
  };
}

export function objectOf(app: App, key: string): ObjectDefinition | undefined {
  return app.objects.find((object) => object.key === key);
}
