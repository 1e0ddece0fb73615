import { routes, type Currencies as Settings } from '@kehuan/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useLanguage, useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { appQuery, useMe } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { ErrorState, NoPermission, SkeletonLines } from '../../kit/state.tsx';
import { showToast } from '../../kit/toast.tsx';
import { useTitle } from '../use-title.ts';
import { AddCurrency } from './add-currency.tsx';
import { AddRate } from './add-rate.tsx';
import { currencyName } from './currency-name.ts';
import '../list-page.css';
import './currencies.css';

/** The workspace's own currency, the others, and what they are worth from which day on. */
export function Currencies() {
  const text = useText();
  useTitle(text({ zh: '币种和汇率', en: 'Currencies' }));
  const me = useMe();
  const saved = useQuery({
    queryKey: ['currencies'],
    queryFn: ({ signal }) => call(routes.currencies, { signal }),
    enabled: me.admin,
  });
  if (!me.admin) return <NoPermission what={text({ zh: '币种和汇率', en: 'Currencies' })} />;
  return (
    <div className="kh-list-page">
      <h1>{text({ zh: '币种和汇率', en: 'Currencies' })}</h1>
      {saved.error ? (
        <ErrorState error={saved.error} onRetry={() => void saved.refetch()} />
      ) : saved.data ? (
        <CurrenciesForm key={saved.dataUpdatedAt} settings={saved.data.currencies} unrated={saved.data.unrated} />
      ) : (
        <SkeletonLines />
      )}
    </div>
  );
}

function CurrenciesForm({ settings, unrated }: { readonly settings: Settings; readonly unrated: readonly string[] }) {
  const text = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const [isSaving, setSaving] = useState(false);
  const { base, currencies, rates } = settings;
  const others = currencies.filter(({ code }) => code !== base);
  const nameOf = (code: string) => `${code} ${currencyName(code, language)}`;

  /** Each change is saved at once: there is little here, and nothing waits to be forgotten. */
  const save = async (patch: Partial<Settings>) => {
    setSaving(true);
    try {
      await call(routes.saveCurrencies, { body: { ...settings, ...patch } });
      await Promise.all([client.invalidateQueries({ queryKey: ['currencies'] }), client.invalidateQueries(appQuery)]);
    } catch (problem) {
      showToast({ tone: 'error', words: problemSentence(problem) });
    }
    setSaving(false);
  };
  const remove = async (code: string) => {
    const before = settings;
    await save({
      currencies: currencies.filter((one) => one.code !== code),
      rates: rates.filter(({ currency }) => currency !== code),
    });
    showToast({
      tone: 'done',
      words: text({ zh: `${code} 已去掉`, en: `${code} is removed` }),
      action: { label: text({ zh: '撤销', en: 'Undo' }), run: () => void save(before) },
    });
  };
  return (
    <>
      {unrated.length > 0 ? (
        <p className="kh-rate-warning" role="status">
          <Icon name="triangle-alert" />
          {text({
            zh: `${unrated.join('、')} 还没有汇率，换算出来是空的。`,
            en: `${unrated.join(', ')} has no rate yet: what is converted from it is empty.`,
          })}
        </p>
      ) : null}
      <h2 className="kh-list-heading">{text({ zh: '币种', en: 'Currencies' })}</h2>
      <ul className="kh-list-card">
        <li className="kh-list-line">
          <span className="kh-cut">{text({ zh: '本位币', en: 'Own currency' })}</span>
          <Select
            aria-label={text({ zh: '本位币', en: 'Own currency' })}
            className="kh-currency-base"
            value={base}
            disabled={isSaving || rates.length > 0}
            options={currencies.map(({ code }) => ({ value: code, label: nameOf(code) }))}
            onChange={(code: string) => void save({ base: code })}
          />
        </li>
        {others.map(({ code }) => (
          <li key={code} className="kh-list-line">
            <span className="kh-cut">{nameOf(code)}</span>
            <IconButton
              icon="x"
              label={text({ zh: `去掉 ${code}`, en: `Remove ${code}` })}
              onClick={() => void remove(code)}
            />
          </li>
        ))}
        <AddCurrency
          known={currencies.map(({ code }) => code)}
          isSaving={isSaving}
          onAdd={(added) => void save({ currencies: [...currencies, added] })}
        />
      </ul>
      {rates.length > 0 ? (
        <p className="kh-secondary kh-small kh-currency-note">
          {text({ zh: '有汇率以后不能换本位币。', en: 'The own currency stays while there are rates.' })}
        </p>
      ) : null}
      {others.length === 0 ? null : (
        <>
          <h2 className="kh-list-heading">{text({ zh: '汇率', en: 'Rates' })}</h2>
          <ul className="kh-list-card">
            {rates.map(({ currency, from, rate }) => (
              <li key={`${currency} ${from}`} className="kh-list-line">
                <span className="kh-cut kh-digits">
                  1 {currency} = {rate} {base}
                </span>
                <span className="kh-secondary">{text({ zh: `${from} 起`, en: `from ${from}` })}</span>
                <IconButton
                  icon="x"
                  label={text({
                    zh: `去掉 ${currency} ${from} 的汇率`,
                    en: `Remove the rate of ${currency} from ${from}`,
                  })}
                  onClick={() =>
                    void save({ rates: rates.filter((one) => one.currency !== currency || one.from !== from) })
                  }
                />
              </li>
            ))}
            <AddRate
              currencies={others.map(({ code }) => code)}
              base={base}
              isSaving={isSaving}
              onAdd={(added) =>
                void save({
                  rates: [...rates.filter((one) => one.currency !== added.currency || one.from !== added.from), added],
                })
              }
            />
          </ul>
        </>
      )}
    </>
  );
}
