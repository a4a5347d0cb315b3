import '../../components/tokens.css';
import { createRoot } from 'react-dom/client';
import practice from '../../consoles/practice';
import { runSeat } from '../seat/run-seat';
import { PracticePage } from './practice-page';

// The same seat as in a real console's page; this page lives as long as its script, so nothing can orphan it.
runSeat(practice);

const root = document.getElementById('root');
if (root) createRoot(root).render(<PracticePage />);
