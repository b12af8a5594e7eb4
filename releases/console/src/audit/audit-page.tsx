import { useQuery } from '@tanstack/react-query';
import { auditQuery } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { When } from '../words/when.tsx';
import table from '../words/table.module.css';
import styles from '../canary/canary.module.css';

/** Who did what and why, and who was refused. */
export function AuditPage() {
  const audit = useQuery(auditQuery());
  return (
    <Page title="Audit">
      <Loaded query={audit}>
        {(entries) => (
          <div className={styles.scroll} role="region" aria-label="Audit log" tabIndex={0}>
            <table className={`${styles.table} ${table.stacked}`}>
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">Who</th>
                  <th scope="col">What</th>
                  <th scope="col">Of what</th>
                  <th scope="col">Why</th>
                  <th scope="col">Was it let?</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <tr key={entry.seq} data-outcome={entry.outcome}>
                    <td>
                      <When at={entry.at} />
                    </td>
                    <td>{entry.actor}</td>
                    <td>{entry.action}</td>
                    <td>{entry.subject ?? ''}</td>
                    <td>{entry.reason ?? ''}</td>
                    <td>{entry.outcome === 'done' ? 'Yes' : 'No, refused'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
