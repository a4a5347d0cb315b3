import { formatMoney } from '../../assist/money';
import type { PracticeProduct } from '../../assist/practice-data';
import { useText } from '../i18n/language';
import { initialOf } from './format';
import { practiceTexts } from './texts';
import styles from './thread.module.css';

/** What the buyer was looking at when they came in. */
export function ProductCard({ product }: { product: PracticeProduct }) {
  const text = useText(practiceTexts);
  return (
    <div className={styles.product} data-product={product.id ?? ''}>
      <span className={styles.tile} aria-hidden="true">
        {initialOf(product.name ?? '')}
      </span>
      <span className={styles.productName} data-part="product-name">
        {product.name}
      </span>
      <span className={styles.productSpec} data-part="product-spec">
        {product.spec}
      </span>
      {product.priceCents !== null && (
        <span className={styles.price} title={text.priceAsShown} data-part="product-price">
          {formatMoney(product.priceCents, product.currency)}
        </span>
      )}
    </div>
  );
}
