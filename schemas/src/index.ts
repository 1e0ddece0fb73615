/**
 * The language of Kehuan: definitions, rules, field types and the HTTP contract. Runs in browser and server alike.
 * This entry re-exports by name; inside the package import the files themselves.
 */
export type { Json, JsonObject } from './base/json.ts';
export { describeProblem, Problem, type ProblemCode, type ProblemData, problemTable } from './base/problem.ts';
export { type Rule, ruleSchema } from './base/rule.ts';
export type { RelatedList, RuleEntity, RuleModel, RuleType } from './base/rule-type.ts';
export { type Label, type Language, labelSchema, languages, text } from './base/text.ts';
export { treeDepth } from './base/tree-depth.ts';
export { type TypeOf, typed } from './base/type-of.ts';

export type { Behaviour, BehaviourField } from './behaviours/behaviour.ts';
export type { MatchingOptions } from './behaviours/matching.ts';
export type { OwnershipOptions } from './behaviours/ownership.ts';
export {
  type BehaviourId,
  type BehaviourOptions,
  type BehaviourUse,
  behaviourOf,
  behaviourOptions,
  behaviours,
} from './behaviours/registry.ts';
export type { Stage, StagesOptions } from './behaviours/stages.ts';
export {
  type Currencies,
  currenciesWithoutRate,
  currencyProblems,
  rateTextOf,
} from './currencies/currencies.ts';
export { type App, appSchema, blankApp, type Navigation, objectOf } from './definitions/app.ts';
export { changes } from './definitions/changes.ts';
export { withResults } from './definitions/computed-results.ts';
export {
  type Dashboard,
  type Period,
  periods,
  type Widget,
  type WidgetType,
  widgetTypes,
} from './definitions/dashboard.ts';
export {
  type Conversion,
  type Converted,
  canStay,
  contentOf,
  conversionOf,
  initialValue,
} from './definitions/field-content.ts';
export {
  type Form,
  type FormItem,
  type FormSection,
  formItemSchema,
  formSchema,
  formSectionSchema,
} from './definitions/form.ts';
export { type FormulaPlace, formulaNamesOf } from './definitions/formula-names-of.ts';
export { type ObjectDefinition, objectSchema } from './definitions/object.ts';
export { fieldOf, fieldsOf, type ObjectField, recordFields, reservedFieldKeys } from './definitions/object-fields.ts';
export { isOrganisationEntity } from './definitions/organisation-model.ts';
export { both, namePart, nounNames, type Part, quote } from './definitions/part.ts';
export { pointer } from './definitions/pointer.ts';
export { problemsOf } from './definitions/problems-of.ts';
export {
  checkRecord,
  defaultsOf,
  fieldStates,
  oldVariables,
  type RecordRules,
  recordRulesOf,
} from './definitions/record-rules.ts';
export {
  type CheckedValues,
  checkValues,
  emptyValue,
  isEmptyValue,
  type ValuesAuthor,
} from './definitions/record-schema.ts';
export { type Reference, references, usedBy } from './definitions/references.ts';
export type { Change, Noun, ReviewChange } from './definitions/review.ts';
export {
  type FieldLevel,
  fieldLevels,
  type ObjectGrant,
  type Role,
  roleSchema,
  type Scope,
  scopes,
} from './definitions/role.ts';
export { commonContext, recordContext, ruleFieldsOf, ruleModelOf } from './definitions/rule-model.ts';
export { ruleSentence } from './definitions/rule-sentence.ts';
export { type ViewSettings, viewShares } from './definitions/saved-view.ts';
export { shapeProblems } from './definitions/shape-problems.ts';
export { isShortText } from './definitions/short-text.ts';
export type { Target } from './definitions/sites/site.ts';
export { queryOfView, type View, viewSchema } from './definitions/view.ts';
export {
  type Trigger,
  type TriggerType,
  triggerSchema,
  type Workflow,
  workflowSchema,
} from './definitions/workflow.ts';
export { addressOf } from './field-types/address.ts';
export { type ChoiceOption, keyPattern, keySchema, optionSchema } from './field-types/choice.ts';
export { type Colour, colours } from './field-types/colour.ts';
export { departmentEntity, teamEntity } from './field-types/department.ts';
export { readDuration, showDuration } from './field-types/duration.ts';
export {
  columnStorageOf,
  type Field,
  type FieldCommon,
  type FieldOf,
  type FieldOptions,
  fieldSchema,
  fieldTypeOf,
  resultField,
} from './field-types/field.ts';
export type {
  Checked,
  ColumnStorage,
  CompanionKind,
  FieldType,
  Locale,
  Preset,
  Storage,
} from './field-types/field-type.ts';
export { acceptsFile, type FileEntry, fileEntries, fileLimits, pictureTypes } from './field-types/file.ts';
export { isIdentifier } from './field-types/identifier.ts';
export { mostIdentifiers, splitNames } from './field-types/identifier-list.ts';
export { jsonLimits, readJson } from './field-types/json.ts';
export { findJsonError } from './field-types/json-error.ts';
export { type Place, placeOf, readPlace, showPlace } from './field-types/location.ts';
export { hiddenSecret, isMasked, maskSecret, type SecretFormat } from './field-types/mask.ts';
export { scaleOf } from './field-types/number.ts';
export { readPhone, showPhone } from './field-types/phone.ts';
export {
  type Address,
  addressAt,
  completeAddress,
  levelOf,
  nameOfRegion,
  provinceOf,
  type RegionLevel,
  type Regions,
  readAddress,
  regionText,
} from './field-types/region.ts';
export { type FieldTypeId, fieldTypes } from './field-types/registry.ts';
export { isMarkup, richTextOf } from './field-types/rich-text.ts';
export { serialPeriod, serialText } from './field-types/serial.ts';
export { type ChildRow, mostChildren } from './field-types/subtable.ts';
export { userEntity } from './field-types/user.ts';
export { instantOf, wallClockOf } from './field-types/zone.ts';
export { type CheckedFormula, checkFormula } from './formulas/check-formula.ts';
export { entityAt, follow } from './formulas/entity-at.ts';
export type { FormulaNames } from './formulas/formula-names.ts';
export type { FormulaProblem } from './formulas/formula-problem.ts';
export { functionNameOf, functionNames, operatorNamed } from './formulas/formula-words.ts';
export { nearestName } from './formulas/nearest-name.ts';
export { type ParsedFormula, parseFormula } from './formulas/parse-formula.ts';
export { printFormula } from './formulas/print-formula.ts';
export { readableTokens, type Token } from './formulas/tokenize.ts';
export { fieldPathSchema } from './queries/field-path.ts';
export { dateBuckets, type Group } from './queries/group.ts';
export { type Measure, type MeasureFunction, measureFunctions } from './queries/measure.ts';
export { type Query, querySchema, type Sort, sortSchema } from './queries/query.ts';
export type { EffectiveGrant } from './routes/definitions.ts';
export type { RecordChange, RecordRow, References, TimelineItem, Values } from './routes/records.ts';
export { type RouteName, type Routes, routes } from './routes/registry.ts';
export type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from './routes/route.ts';
export type { SavedView } from './routes/saved-views.ts';
export type { Facet, SearchHit } from './routes/search.ts';
export { encodings, type ImportJob, importStatuses, type LiveHint } from './routes/transfer.ts';
export { type CheckedRule, checkRule, type RulePlace } from './rules/check-rule.ts';
export { chineseAmount, chineseAmountSteps } from './rules/chinese-amount.ts';
export { compileRule } from './rules/compile-rule.ts';
export { evaluateRule } from './rules/evaluate-rule.ts';
export { foldRule } from './rules/fold-rule.ts';
export { lowerRule } from './rules/lower-rule.ts';
export { namedPatterns, type PatternName } from './rules/named-patterns.ts';
export {
  type ArgumentKind,
  dateUnits,
  isOperator,
  type OperatorDefinition,
  type OperatorKey,
  operators,
  type ResultKind,
} from './rules/operators.ts';
export { plainTextOf } from './rules/plain-text.ts';
export { type RatePlan, writeRatePlan } from './rules/rate-text.ts';
export { restrictRule } from './rules/restrict-rule.ts';
export { ruleLimits } from './rules/rule-limits.ts';
export { ruleContext, ruleDependencies, ruleReferences } from './rules/rule-references.ts';
export type { RuleRecord, RuleScope, RuleValue } from './rules/rule-scope.ts';
export type {
  CallNode,
  ComputedNode,
  ContextNode,
  FieldNode,
  Hop,
  RelatedFold,
  RelatedNode,
  Route as RuleRoute,
  RuleNode,
  RuleReference,
  RuleTree,
  UnderNode,
  ValueNode,
} from './rules/rule-tree.ts';
export { countWorkdays, type WorkdayPlan, writeWorkdayPlan } from './rules/workday-text.ts';
export { type Step, type StepOptions, type StepTypeId, stepTypeOf, stepTypes } from './step-types/registry.ts';
export type { StepOutputs, StepType } from './step-types/step-type.ts';
export { type ViewOptions, type ViewTypeId, viewTypeOf, viewTypes } from './view-types/registry.ts';
export { announcedYears } from './working-time/china-years.ts';
export { type CalendarFile, readCalendarFile } from './working-time/read-calendar-file.ts';
export {
  calendarProblems,
  chinaCalendar,
  type SpecialDay,
  standardCalendarKey,
  unconfirmedYears,
  type WorkingCalendar,
  workdayTextOf,
} from './working-time/working-calendar.ts';
export {
  addWorkingMinutes,
  type WorkingTime,
  workdaysBetween,
  workingMinutesBetween,
} from './working-time/working-minutes.ts';
