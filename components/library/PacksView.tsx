import type { Language } from '../../assist/phrase';
import type { Trade } from '../../assist/trades';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './Packs.module.css';
import { packsTexts } from './packs-texts';

/** A pack on this computer. */
export interface InstalledPack {
  id: string;
  title: string;
  language: Language;
  version: number;
  phrases: number;
  /** Phrases that could not be read. */
  broken: number;
}

/** A pack that can be turned on and off. */
export interface TradePack {
  id: string;
  trade: Trade;
  isOn: boolean;
}

interface Props {
  installed: InstalledPack[];
  trades: TradePack[];
  /** Id of the pack that is being turned on or off. */
  busy: string | null;
  onSwitch(pack: TradePack, isOn: boolean): void;
}

/** The packs in use, and those of the trades to turn on and off. */
export function PacksView({ installed, trades, busy, onSwitch }: Props) {
  const t = useText(packsTexts);
  return (
    <>
      <section className={styles.group} aria-label={t.installed.title}>
        <h2>{t.installed.title}</h2>
        <p className={styles.rule}>{t.installed.rule}</p>
        <InstalledTable packs={installed} />
      </section>
      <section className={styles.group} aria-label={t.trades.title}>
        <h2>{t.trades.title}</h2>
        <p className={styles.rule}>{t.trades.rule}</p>
        <ul>
          {trades.map((pack) => (
            <TradeItem key={pack.id} pack={pack} isBusy={busy !== null} onSwitch={onSwitch} />
          ))}
        </ul>
      </section>
    </>
  );
}

function InstalledTable({ packs }: { packs: InstalledPack[] }) {
  const t = useText(packsTexts);
  const { name, language, version, phrases } = t.columns;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[name, language, version, phrases].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {packs.map((pack) => (
          <tr key={pack.id}>
            <th scope="row">{pack.title}</th>
            <td>{t.languages[pack.language]}</td>
            <td>{pack.version}</td>
            <td>
              {t.phrases(pack.phrases)}
              {pack.broken > 0 && <span className={styles.broken}>{t.broken(pack.broken)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TradeItem({ pack, isBusy, onSwitch }: { pack: TradePack; isBusy: boolean } & Pick<Props, 'onSwitch'>) {
  const t = useText(packsTexts);
  const { name, holds } = t.trade[pack.trade];
  const action = pack.isOn ? t.disable : t.enable;
  return (
    <li className={styles.item}>
      <div>
        <b>{name}</b> {pack.isOn && <span className={styles.on}>{t.inUse}</span>}
        <p className={styles.rule}>{holds}</p>
      </div>
      <button
        type="button"
        className={ui.button}
        aria-label={t.of(action, name)}
        // Not `disabled`: the button would lose the focus that the next press needs.
        aria-disabled={isBusy}
        onClick={() => isBusy || onSwitch(pack, !pack.isOn)}
      >
        {action}
      </button>
    </li>
  );
}
