import { type LanguageSetting, useText } from '../i18n/language';
import { policyTexts, useLocked } from '../policy/locked';
import styles from './LanguageSwitch.module.css';
import { panelTexts } from './texts';

interface Props {
  setting: LanguageSetting;
  onChange(setting: LanguageSetting): void;
}

/** Auto, 中文, English; each language in its own words so that nobody gets lost. */
export function LanguageSwitch({ setting, onChange }: Props) {
  const t = useText(panelTexts);
  const policy = useText(policyTexts);
  const locked = useLocked('language');
  return (
    <select
      className={styles.select}
      aria-label={locked ? `${t.language} (${policy.byAdministrator})` : t.language}
      title={locked ? policy.byAdministrator : undefined}
      disabled={locked}
      value={setting}
      onChange={(event) => onChange(event.target.value as LanguageSetting)}
    >
      <option value="auto">{t.languages.auto}</option>
      <option value="zh-CN">中文</option>
      <option value="en">English</option>
    </select>
  );
}
