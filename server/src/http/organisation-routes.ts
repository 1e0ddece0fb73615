import { createUnit, deleteUnit, listUnitMembers, listUnits, setManager, updateUnit } from '../access/organisation.ts';
import type { Handlers } from './handler.ts';

type OrganisationRoute = 'units' | 'unitMembers' | 'createUnit' | 'updateUnit' | 'deleteUnit' | 'setManager';

export const organisationHandlers: Handlers<OrganisationRoute> = {
  units: async (context) => ({ units: await listUnits(context) }),
  unitMembers: (context) => listUnitMembers(context),
  createUnit: async (context, request) => ({ id: await createUnit(context, request.body) }),
  updateUnit: async (context, request) => {
    await updateUnit(context, request.params.id, request.body);
    return {};
  },
  deleteUnit: async (context, request) => {
    await deleteUnit(context, request.params.id);
    return {};
  },
  setManager: async (context, request) => {
    await setManager(context, request.params.id, request.body.manager);
    return {};
  },
};
