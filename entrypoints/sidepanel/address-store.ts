import { create } from 'zustand';

/** Whether the open chat names another address than the order: then no reply may read the order's address back as if it were right. */
export const useAddress = create<{ differs: boolean }>(() => ({ differs: false }));
