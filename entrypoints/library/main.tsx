import '../../components/tokens.css';
import { createRoot } from 'react-dom/client';
import { Policy } from '../page/Policy';
import { LibraryPage } from './LibraryPage';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Policy>
      <LibraryPage />
    </Policy>,
  );
}
