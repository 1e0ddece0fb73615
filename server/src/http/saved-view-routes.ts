import {
  createSavedView,
  listSavedViews,
  setDefaultView,
  setSavedViewDeleted,
  updateSavedView,
} from '../definitions/saved-views.ts';
import type { Handlers } from './handler.ts';

type SavedViewRoute =
  | 'savedViews'
  | 'createSavedView'
  | 'updateSavedView'
  | 'deleteSavedView'
  | 'restoreSavedView'
  | 'setDefaultView';

export function savedViewHandlers(): Handlers<SavedViewRoute> {
  return {
    savedViews: (context) => listSavedViews(context),
    createSavedView: (context, request) => createSavedView(context, request.body),
    updateSavedView: async (context, request) => {
      await updateSavedView(context, request.params.id, request.body);
      return {};
    },
    deleteSavedView: async (context, request) => {
      await setSavedViewDeleted(context, request.params.id, true);
      return {};
    },
    restoreSavedView: async (context, request) => {
      await setSavedViewDeleted(context, request.params.id, false);
      return {};
    },
    setDefaultView: async (context, request) => {
      await setDefaultView(context, request.params.object, request.body.view);
      return {};
    },
  };
}
