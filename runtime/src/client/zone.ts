import { createContext, useContext } from 'react';

/** The organisation's time zone: days and hours are shown in it, wherever the reader is. */
export const ZoneContext = createContext('Asia/Shanghai');

export function useZone(): string {
  return useContext(ZoneContext);
}
