-- outcome: whether the first that was heard of a visitor's pages was an error (1) or that nothing was wrong (0).
alter table canary_observation drop constraint canary_observation_metric_check;
alter table canary_observation add constraint canary_observation_metric_check
  check (metric in ('control', 'canary', 'error', 'outcome', 'lcp', 'inp', 'cls'));
