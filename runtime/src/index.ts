/** What the designer builds with: the client, the kit, and the real field editors, forms and views. By name only. */
export { call, downloadFile, openResponse } from './client/call.ts';
export { currentLanguage, setLanguage, useLanguage, useText } from './client/language.ts';
export { OpenPathContext, useOpenPath, usePathLink } from './client/open-path.ts';
export { paths } from './client/paths.ts';
export { problemAt, problemSentence } from './client/problem-sentence.ts';
export { queryClient } from './client/query-client.ts';
export { type RecordPages, useRecordPages } from './client/record-pages.ts';
export { recordsQuery, refreshRecords, useRecord, useRecords } from './client/records.ts';
export { rememberSession, type SessionState, signOut, startSession, useSessionState } from './client/session.ts';
export { useLiveHints, useLiveUpdates } from './client/use-live.ts';
export {
  appQuery,
  meQuery,
  useApp,
  useGrant,
  useMe,
  useObject,
  usePeople,
  type WorkspaceApp,
} from './client/workspace-app.ts';
export { updateRecord, writeChanges } from './client/writes.ts';
export { useZone, ZoneContext } from './client/zone.ts';
export type { DisplayProps, EditorProps, FieldUi } from './field-types/field-ui.ts';
export { fieldUi, fieldUiOf } from './field-types/registry.tsx';
export { showAmount, showCount, showSum } from './field-types/show-amount.ts';
export { showAgo, showDay, showMoment } from './field-types/show-date.ts';
export { FormField } from './forms/form-field.tsx';
export { FormLayout, type FormSlots } from './forms/form-layout.tsx';
export { formOf } from './forms/form-of.ts';
export { appearances, setAccent, setAppearance, useAppearance } from './kit/appearance.ts';
export { askConfirm } from './kit/ask-confirm.ts';
export { Avatar } from './kit/avatar.tsx';
export { Chip, type ChipColour, Dot } from './kit/chip.tsx';
export { Dialog, Sheet, SidePanel } from './kit/dialog.tsx';
export { ErrorBoundary } from './kit/error-boundary.tsx';
export { Icon, usualIcons } from './kit/icon.tsx';
export { IconButton } from './kit/icon-button.tsx';
export { KitProvider } from './kit/kit-provider.tsx';
export { Menu } from './kit/menu.tsx';
export type { MenuEntry } from './kit/menu-entry.ts';
export { Segmented } from './kit/segmented.tsx';
export { EmptyState, ErrorState, NoPermission, Skeleton, SkeletonLines } from './kit/state.tsx';
export { Field, SearchInput, TextField, TextInput } from './kit/text-input.tsx';
export { showToast } from './kit/toast.tsx';
export { usePhone } from './kit/use-phone.ts';
export { default as SignInAgain } from './pages/session/sign-in-again.tsx';
export { Brand } from './pages/shell/brand.tsx';
export { ProfileMenu } from './pages/shell/profile-menu.tsx';
export { iconOfField } from './views/field-icon.ts';
export { default as ConditionEditor } from './views/filter/condition-editor.tsx';
export { type OperatorId, operatorOf, operatorsFor } from './views/filter/condition-operators.ts';
export { PartWords } from './views/filter/condition-words.tsx';
export {
  type Condition,
  type FilterGroup,
  type FilterPart,
  isComplete,
  ruleOfFilter,
} from './views/filter/conditions.ts';
export { FieldPicker } from './views/filter/field-picker.tsx';
export { default as FilterBuilder } from './views/filter/filter-builder.tsx';
export { type Subject, subjectAt } from './views/filter/filter-paths.ts';
export { readFilter } from './views/filter/read-filter.ts';
export { viewUi, viewUiOf } from './views/registry.tsx';
export type { PersonalView, SlotProps, ViewOf, ViewProps, ViewSlot } from './views/view-props.ts';
