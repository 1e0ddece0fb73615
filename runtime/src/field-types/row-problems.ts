import type { ProblemData } from '@kehuan/schemas';
import { createContext } from 'react';

/** What the server has found wrong with rows of sub-tables in the form around, by pointer: `/lines/0/item`. */
export const RowProblems = createContext<readonly ProblemData[]>([]);
