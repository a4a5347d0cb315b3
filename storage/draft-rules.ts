import type { AfterSalesData } from '../assist/after-sales';
import type { PromiseData } from '../assist/promise-data';
import enAfterSales from '../phrases/en/after-sales.json';
import enPromises from '../phrases/en/promises.json';
import zhAfterSales from '../phrases/zh-CN/after-sales.json';
import zhPromises from '../phrases/zh-CN/promises.json';

/** What a draft should not promise, per language. JSON imports have wider types than their files; tests check the files. */
export const promiseRules = (): PromiseData[] => [zhPromises, enPromises] as unknown as PromiseData[];

/** How a draft to a buyer who wants something put right should go on, per language. */
export const afterSalesRules = (): AfterSalesData[] => [zhAfterSales, enAfterSales] as unknown as AfterSalesData[];
