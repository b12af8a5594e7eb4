import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import style from '../style.module.css';

export default defineFragment<{ who: string }>({
  name: 'greeting',
  Component: ({ props }) => <p className={style['title']}>Good day, {props.who}</p>,
});
