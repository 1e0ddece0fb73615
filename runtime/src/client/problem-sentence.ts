import { describeProblem, Problem } from '@kehuan/schemas';
import { currentLanguage } from './language.ts';

/** What to tell people about a failure, in their language. Failures nobody foresaw say so plainly. */
export function problemSentence(error: unknown): string {
  const language = currentLanguage();
  if (error instanceof Problem) {
    const { message, problems = [] } = describeProblem(error, language);
    // a list of problems says more than its heading
    return problems.length > 0 && error.code === 'request.invalid'
      ? problems.map((part) => part.message).join(language === 'zh' ? '；' : '; ')
      : (message ?? '');
  }
  return language === 'zh'
    ? '页面出了意外，请刷新后再试。'
    : 'Something unexpected happened on this page. Reload and try again.';
}

/** The problem at one place of what was sent, e.g. at `/values/amount`; absent: none there. */
export function problemAt(error: unknown, path: string): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  const { message, path: own, problems = [] } = describeProblem(error, currentLanguage());
  return own === path ? message : problems.find((part) => part.path === path)?.message;
}
