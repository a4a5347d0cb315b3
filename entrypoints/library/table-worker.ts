/**
 * The thread of the tables: files are read and rows are stored here, so that no table is too large for the page. It knows no page and
 * has no part of the browser's extension interface; what it stores is seen by all pages.
 */
import { openDatabase } from '../../storage/database';
import { faultOf } from './faults';
import { createImportDesk } from './import-desk';
import { createTableDesk } from './table-desk';
import { serve } from './thread';

const database = openDatabase();

serve({ ...createTableDesk(database, Date.now), ...createImportDesk(database, Date.now) }, faultOf);
