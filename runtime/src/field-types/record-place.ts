import { createContext, useContext } from 'react';

/** Which record a value belongs to, for displays that can ask the server for more of it. */
export interface RecordPlace {
  readonly object: string;
  readonly id: string;
  /** the reader may write the field */
  readonly canWrite: boolean;
}

/** Undefined where values stand for themselves: cells, cards, new records. */
export const RecordPlaceContext = createContext<RecordPlace | undefined>(undefined);

export const useRecordPlace = (): RecordPlace | undefined => useContext(RecordPlaceContext);
