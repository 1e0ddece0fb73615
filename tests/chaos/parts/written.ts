/** What the writers know. */
export interface Written {
  readonly ids: string[];
  /** remark of a bulk request → how many it was */
  readonly batches: Map<string, number>;
  readonly strange: string[];
  isOver: boolean;
}
