import '../../components/tokens.css';
import { createRoot } from 'react-dom/client';
import { LibraryPage } from './LibraryPage';

const root = document.getElementById('root');
if (root) createRoot(root).render(<LibraryPage />);
