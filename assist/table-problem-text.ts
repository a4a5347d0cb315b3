import type { Language } from './phrase';
import type { TableNote, TableProblem } from './table-problem';
import { NOTES_EN, PROBLEMS_EN } from './table-text-en';
import { NOTES_ZH, PROBLEMS_ZH } from './table-text-zh';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function chinese(problem: TableProblem): string {
  const { line, column, got } = problem;
  const row = line === null ? '' : `第 ${line} 行`;
  const where = `${row}${column === null ? '' : `“${column}”`}`;
  const what = PROBLEMS_ZH[problem.what](problem);
  const said = got === '' || got === column ? '' : `“${got}” `;
  return where === '' ? `${said}${what}` : `${where}：${said}${what}`;
}

function english(problem: TableProblem): string {
  const { line, column, got } = problem;
  const where = [line === null ? '' : `row ${line}`, column === null ? '' : `“${column}”`].filter(Boolean).join(', ');
  const what = PROBLEMS_EN[problem.what](problem);
  const said = got === '' || got === column ? '' : `“${got}” `;
  return where === '' ? capital(`${said}${what}`) : `${capital(where)}: ${said}${what}`;
}

/** A problem in words: row, column, what stood there, what was expected and what to do. `第 5 行“底价”：“便宜” 不是看得懂的金额。…` */
export const tableProblemText = (problem: TableProblem, language: Language): string =>
  language === 'zh-CN' ? chinese(problem) : english(problem);

/** A note in words. */
export const tableNoteText = (note: TableNote, language: Language): string =>
  language === 'zh-CN' ? NOTES_ZH[note.what](note) : NOTES_EN[note.what](note);
