import { Readable } from 'node:stream';
import { routes } from '@kehuan/schemas';
import { readImport } from '../transfer/import-jobs.ts';
import { readImportRows, rejectedCsv } from '../transfer/import-rows.ts';
import { cancelImport, checkImport, startImport } from '../transfer/import-steps.ts';
import type { ImportWorker } from '../transfer/import-worker.ts';
import { uploadImport } from '../transfer/upload-import.ts';
import { contentDisposition } from './content-disposition.ts';
import { languageOf } from './errors.ts';
import type { Handlers } from './handler.ts';

type ImportRoute = 'upload' | 'importJob' | 'check' | 'importRows' | 'run' | 'cancel' | 'rejected';

export function importHandlers(worker: ImportWorker): Handlers<ImportRoute> {
  return {
    upload: (context, request) =>
      uploadImport(context, { ...request.query, content: request.body, language: languageOf(request) }),
    importJob: (context, request) => readImport(context, request.params.id),
    check: async (context, request) => {
      const job = await checkImport(context, request.params.id, request.body);
      worker.start(context.workspace, job.id);
      return job;
    },
    importRows: (context, request) => {
      const { outcome, after } = request.query;
      return readImportRows(context, {
        id: request.params.id,
        outcome,
        language: languageOf(request),
        ...(after === undefined ? {} : { after: Number(after) }),
      });
    },
    run: async (context, request) => {
      const job = await startImport(context, request.params.id);
      worker.start(context.workspace, job.id);
      return job;
    },
    cancel: (context, request) => cancelImport(context, request.params.id),
    rejected: async (context, request, reply) => {
      const { id } = request.params;
      const { file } = await readImport(context, id);
      reply
        .type(`${routes.rejected.stream}; charset=utf-8`)
        .header('content-disposition', contentDisposition(`rejected-${file}`));
      return Readable.from(rejectedCsv(context, id, languageOf(request)));
    },
  };
}
