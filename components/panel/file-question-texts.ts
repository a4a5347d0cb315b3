import type { Texts } from '../i18n/language';

interface FileQuestionTexts {
  open: string;
  form: string;
  /** What is kept, and where. */
  note: string;
  file: string;
  cancel: string;
  filed: string;
  failed: string;
}

export const fileQuestionTexts: Texts<FileQuestionTexts> = {
  'zh-CN': {
    open: '没有好答案',
    form: '交给组长的问题',
    note: '只留下面这段话、语言、大概问什么和时间，存在这台电脑的话术库里。姓名、数字、地址已遮住，可以再改；交出去之前会再遮一遍。',
    file: '交给组长',
    cancel: '取消',
    filed: '已交给组长，在话术库的“没有好答案”里',
    failed: '没能存下来，请再试一次',
  },
  en: {
    open: 'No good answer',
    form: 'Question for the lead',
    note: 'Only the words below, their language, what they seem to ask and the time are kept, in the library on this computer. Names, numbers and addresses are masked; you can change the words, and they are masked once more before they are kept.',
    file: 'File for the lead',
    cancel: 'Cancel',
    filed: 'Filed for the lead: see “No good answer” in the library',
    failed: 'Could not be kept. Please try again',
  },
};
