import { type ReactNode, useMemo } from 'react';
import { LockedProvider } from '../../components/policy/locked';
import { useManaged } from './use-managed';

/** Every page of ours: which settings an administrator locked, live. */
export function Policy({ children }: { children: ReactNode }) {
  const { settings } = useManaged();
  const names = useMemo(() => new Set(Object.keys(settings)), [settings]);
  return <LockedProvider names={names}>{children}</LockedProvider>;
}
