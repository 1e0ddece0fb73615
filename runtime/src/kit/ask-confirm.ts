import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface Question {
  readonly title: string;
  readonly words?: string;
  /** what the button does, as a verb */
  readonly action: string;
  readonly isDangerous?: boolean;
}

export interface Asked extends Question {
  readonly answer: (isYes: boolean) => void;
}

const store = createStore<{ readonly asked: Asked | null }>(() => ({ asked: null }));

/** Asks before something that cannot be undone. Where it can be, do it and offer undo instead. */
export function askConfirm(question: Question): Promise<boolean> {
  store.getState().asked?.answer(false);
  return new Promise((resolve) => {
    const answer = (isYes: boolean) => {
      store.setState({ asked: null });
      resolve(isYes);
    };
    store.setState({ asked: { ...question, answer } });
  });
}

export function useAsked(): Asked | null {
  return useStore(store, (state) => state.asked);
}
