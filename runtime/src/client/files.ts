import { type FileEntry, Problem, type ProblemData, problemTable, routes } from '@kehuan/schemas';
import { queryOptions } from '@tanstack/react-query';
import { openResponse } from './call.ts';
import { currentLanguage } from './language.ts';
import { currentToken, renewToken } from './session.ts';

export interface UploadTarget {
  readonly object: string;
  readonly field: string;
}

export interface UploadProgress {
  /** from 0 to 1 */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** Sends a file for a field. Unlike `fetch` this tells how far it has come. Failures are Problems; giving up rejects with the signal's reason. */
export async function uploadFile(target: UploadTarget, file: File, progress: UploadProgress): Promise<FileEntry> {
  const first = await send(target, file, progress);
  if (first.status !== 401) return answerOf(first);
  await renewToken();
  return answerOf(await send(target, file, progress));
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function send(target: UploadTarget, file: File, { onProgress, signal }: UploadProgress): Promise<Answer> {
  const token = await currentToken();
  const { method, path, upload } = routes.uploadFile;
  const query = new URLSearchParams({ ...target, name: file.name || 'file' });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, `${path}?${query}`);
    request.setRequestHeader('content-type', upload.type);
    request.setRequestHeader('accept-language', currentLanguage());
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(new Problem('network.unreachable'));
    const abort = () => {
      request.abort();
      reject(signal.reason);
    };
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    request.send(file);
  });
}

function answerOf({ status, text }: Answer): FileEntry {
  const data = parse(text);
  // what the contract says this route answers
  if (status === 200) return data as FileEntry;
  const { code, params, path } = (data ?? {}) as Partial<ProblemData>;
  if (code !== undefined && Object.hasOwn(problemTable, code))
    throw new Problem(code, { ...params, ...(path === undefined ? {} : { path }) });
  throw new Problem('server.unavailable');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A file's bytes as an address an `<img>` can show; kept while somebody looks at it and a little longer. */
export function fileAddressQuery(id: string, kind: 'file' | 'thumbnail') {
  return queryOptions({
    queryKey: ['file', id, kind],
    queryFn: async ({ signal }) => {
      const blob = await (await openResponse(routes[kind], { params: { id }, signal })).blob();
      return readAddress(blob);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
}

/** Small pictures travel in the address itself, so nothing has to be given back when nobody looks any more. */
function readAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Problem('network.unreachable'));
    reader.readAsDataURL(blob);
  });
}
