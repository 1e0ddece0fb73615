import { describeTemplates, installTemplate } from '../transfer/install-template.ts';
import { removeSampleData } from '../transfer/sample-data.ts';
import { afterPublish } from './definition-routes.ts';
import type { Handlers } from './handler.ts';
import type { HttpServices } from './http-services.ts';

/** `folder`: where the templates of this server lie. */
export function templateHandlers(
  services: HttpServices,
  folder: string,
): Handlers<'templates' | 'installTemplate' | 'removeSampleData'> {
  return {
    templates: async () => ({ templates: await describeTemplates(folder) }),
    installTemplate: (context, { params, body }) =>
      afterPublish(services, context, installTemplate(context, { folder, key: params.key, sample: body.sample })),
    removeSampleData: (context) => removeSampleData(context),
  };
}
