import type { Language } from '../assist/phrase';
import { type Day, playDay, STEPS } from './replay/day';

const USAGE = `npm run -s replay [-- SEEDS]

Plays days of a made-up agent with fixed habits and prints how the engine learns them. For about half of the questions the agent
answers with one phrase that the engine does not put first; its choices are learnt as the panel learns them; then lines of the same
questions that were not learnt from are asked. All lines are our own examples of buyers' questions; the rest is drawn by the seed.

  first      share of those lines that have the agent's phrase first, after so many choices of their kind: below 40 % before,
             at least 80 % after ten
  others     lines of the other half, which nothing was learnt for, whose first suggestion is another one after the day: of those
             whose first suggestion answered their question before (at most 2 %), and of all

Each is played twice: with the engine as it is shipped, whose reading of questions was trained on all examples; and with one that
was trained without the lines that are measured by: "unseen". There a line that is read as another question gets that question's
answer, whatever was learnt: the share of lines read right is a ceiling.

SEEDS      how many days, each with a seed of its own from 1 on; 10 where left out`;

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`.padStart(7);

function lineOf(name: string, days: readonly Day[]): string {
  const sum = (of: (day: Day) => number): number => days.reduce((total, day) => total + of(day), 0);
  const measured = sum((day) => day.measured);
  const first = STEPS.map((_, at) =>
    percent(
      sum((day) => day.first[at] ?? 0),
      measured,
    ),
  );
  const right = percent(
    sum((day) => day.rightChanged),
    sum((day) => day.right),
  );
  const all = percent(
    sum((day) => day.othersChanged),
    sum((day) => day.others),
  );
  const kinds = String(sum((day) => day.kinds)).padStart(5);
  return `${name.padEnd(8)} ${kinds} ${String(measured).padStart(6)}  ${first.join('  ')}    ${right}  ${all}`;
}

function playLanguage(language: Language, unseen: boolean, seeds: readonly number[]): void {
  console.log(`\n${language}, ${unseen ? 'lines unseen by the engine' : 'engine as shipped'}`);
  const steps = STEPS.map((step) => String(step).padStart(7)).join('  ');
  console.log(
    `seed     kinds  lines  first after ${STEPS.join(', ')} choices${' '.repeat(10)}others changed: right, all`,
  );
  console.log(`                       ${steps}`);
  const days = seeds.map((seed) => {
    const day = playDay(language, seed, unseen);
    console.log(lineOf(String(seed), [day]));
    return day;
  });
  console.log(lineOf('together', days));
}

const [asked = '10', ...more] = process.argv.slice(2);
if (!/^[1-9]\d?$/.test(asked) || more.length > 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  const seeds = Array.from({ length: Number(asked) }, (_, at) => at + 1);
  for (const unseen of [false, true]) {
    for (const language of ['zh-CN', 'en'] as const) playLanguage(language, unseen, seeds);
  }
}
