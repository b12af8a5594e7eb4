import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Api } from '@tessera/mfe-kit/api';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { defineMessages } from '@tessera/mfe-kit/messages';
import { redirect } from '@tessera/mfe-kit/redirect';
import { Slot } from '@tessera/mfe-kit/slot';
import style from '../style.module.css';
import { en } from '../words/en.ts';

const words = defineMessages(en, {
  de: () => import('../words/de.ts'),
  ar: () => import('../words/ar.ts'),
});

interface FixtureFragments {
  'fixture/greeting': { who: string };
}

const person = (api: Api, who: string) =>
  queryOptions({
    queryKey: ['person', who],
    queryFn: () => api.get<{ name: string }>(`/api/fixture/people/${who}`),
  });

export default defineFragment<{ who: string }, undefined, { refused: string }>({
  name: 'hello',
  async load({ api, queryClient, props, locale }) {
    const { name } = await queryClient.fetchQuery(person(api, props.who));
    return { head: { title: words.in(locale).hello(name) } };
  },
  async action({ form }) {
    return form.get('word') === 'hello'
      ? redirect('/hello/again')
      : { status: 422, data: { refused: form.get('word') ?? '' } };
  },
  Component({ props, actionData }) {
    const { data } = useQuery(person(useApi(), props.who));
    return (
      <>
        <h1 className={style['title']}>Hello, {data?.name}</h1>
        {actionData && <p>Refused: {actionData.refused}</p>}
        <Slot<FixtureFragments> fragment="fixture/greeting" props={{ who: props.who }} />
      </>
    );
  },
});
