import { Button } from 'antd';
import { useText } from '../client/language.ts';
import type { Asked } from './ask-confirm.ts';
import { Dialog } from './dialog.tsx';

export default function ConfirmDialog({ asked }: { readonly asked: Asked }) {
  const text = useText();
  const footer = (
    <>
      <Button onClick={() => asked.answer(false)}>{text({ zh: '取消', en: 'Cancel' })}</Button>
      <Button type="primary" danger={asked.isDangerous} autoFocus onClick={() => asked.answer(true)}>
        {asked.action}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={asked.title} onClose={() => asked.answer(false)} footer={footer}>
      {asked.words ? <p className="kh-secondary">{asked.words}</p> : null}
    </Dialog>
  );
}
