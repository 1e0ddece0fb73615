import { stepTypeOf } from '../../step-types/registry.ts';
import { pointer } from '../pointer.ts';
import type { Workflow } from '../workflow.ts';
import { type Sites, wrong } from './site.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** What is wrong with how the steps follow each other: unknown steps and ways out, steps never reached, circles. */
export function* graphProblems(workflow: Workflow, at: string): Sites {
  const graph = graphOf(workflow);
  if (!graph.has(workflow.start)) {
    yield wrong(`${at}/start`, `没有步骤“${workflow.start}”`, `There is no step “${workflow.start}”`);
  }
  const reached = reach(graph, [workflow.start]);
  for (const [index, step] of workflow.steps.entries()) {
    const where = at + pointer('steps', index);
    const branches = stepTypeOf(step).branches(step.options);
    for (const [branch, next] of Object.entries(step.next)) {
      const here = where + pointer('next', branch);
      if (!branches.includes(branch))
        yield wrong(here, `这一步没有出口“${branch}”`, `This step has no way out “${branch}”`);
      if (!graph.has(next)) yield wrong(here, `没有步骤“${next}”`, `There is no step “${next}”`);
    }
    if (graph.has(workflow.start) && !reached.has(step.key)) {
      yield wrong(where, '走不到这一步', 'This step is never reached');
    }
    if (reach(graph, graph.get(step.key) ?? []).has(step.key)) {
      yield wrong(where, '步骤绕成了圈，会没完没了', 'The steps go round in a circle and would never end');
    }
  }
}

/** Keys of the steps from which this one can be reached. */
export function stepsBefore(workflow: Workflow, key: string): ReadonlySet<string> {
  const graph = graphOf(workflow);
  const backwards = new Map<string, string[]>([...graph.keys()].map((step) => [step, []]));
  for (const [from, nexts] of graph) {
    for (const next of nexts) backwards.set(next, [...(backwards.get(next) ?? []), from]);
  }
  return reach(backwards, backwards.get(key) ?? []);
}

function graphOf({ steps }: Workflow): Graph {
  return new Map(steps.map(({ key, next }) => [key, Object.values(next)]));
}

function reach(graph: Graph, starts: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...starts];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next) || !graph.has(next)) continue;
    reached.add(next);
    open.push(...(graph.get(next) ?? []));
  }
  return reached;
}
