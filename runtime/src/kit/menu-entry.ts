/** A line of a menu: something to do, a group under a heading, or a dividing line. */
export type MenuEntry =
  | {
      readonly key: string;
      readonly label: string;
      readonly icon?: string;
      readonly isDangerous?: boolean;
      readonly isDisabled?: boolean;
      /** a choice of several, this one chosen */
      readonly isChosen?: boolean;
      readonly run: () => void;
    }
  | { readonly key: string; readonly heading: string; readonly entries: readonly MenuEntry[] }
  | { readonly key: string; readonly line: true };
