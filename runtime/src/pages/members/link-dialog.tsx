import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { useText } from '../../client/language.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Field, TextInput } from '../../kit/text-input.tsx';
import type { Invitation } from './member.ts';

export interface LinkDialogProps {
  readonly invitation: Invitation;
  readonly onClose: () => void;
}

/** The link of an invitation, to be sent by whatever means people use. */
export function LinkDialog({ invitation, onClose }: LinkDialogProps) {
  const text = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  // the server knows the way in, the browser the address people use
  const link = new URL(invitation.link, location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // not allowed to: selected, so that Ctrl+C does it
      field.current?.select();
    }
  };
  return (
    <Dialog
      isOpen
      width={520}
      title={text({ zh: `${invitation.name} 的邀请链接`, en: `Invitation for ${invitation.name}` })}
      onClose={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {text({ zh: '完成', en: 'Done' })}
        </Button>
      }
    >
      <div className="kh-dialog-form">
        <Field
          id={id}
          label={text({ zh: '把链接发给对方', en: 'Send this link' })}
          hint={text({
            zh: '对方打开后设置密码就能用。链接只能用一次，过几天会失效。',
            en: 'They open it and choose a password. It works once and expires after some days.',
          })}
        >
          <span className="kh-link-row">
            <TextInput id={id} ref={field} readOnly value={link} onFocus={({ target }) => target.select()} />
            <Button icon={<Icon name={isCopied ? 'check' : 'copy'} />} onClick={() => void copy()}>
              {isCopied ? text({ zh: '已复制', en: 'Copied' }) : text({ zh: '复制', en: 'Copy' })}
            </Button>
          </span>
        </Field>
      </div>
    </Dialog>
  );
}
