/** Begins with what takes longest, so that no core is idle at the end: whole sites, then what takes its time, then the rest. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const PROJECTS = ['whole', 'deep', 'site', 'node'];

export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project }: TestSpecification): number => PROJECTS.indexOf(project.name);
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
