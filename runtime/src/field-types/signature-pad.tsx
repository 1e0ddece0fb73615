import { Button, Input } from 'antd';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../client/language.ts';

export interface SignaturePadProps {
  readonly id: string;
  readonly disabled: boolean;
  readonly onSigned: (file: File) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}
type Stroke = readonly Point[];

/** size of the picture in pixels: the pad scales to its place */
const width = 720;
const height = 240;
const ink = '#101828';

/** Signing with a finger, a pen or the mouse; whoever can do none of that types their name. Both become the same small picture. */
export default function SignaturePad({ id, disabled, onSigned }: SignaturePadProps) {
  const text = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [name, setName] = useState('');
  const isDrawing = useRef(false);
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (pen) draw(pen, { strokes, name });
  }, [strokes, name]);

  const pointOf = (event: PointerEvent<HTMLCanvasElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    };
  };
  const sign = () =>
    canvas.current?.toBlob((blob) => {
      if (!blob) return;
      const words = name.trim() === '' ? text({ zh: '签名', en: 'signature' }) : name.trim();
      onSigned(new File([blob], `${words}.png`, { type: 'image/png' }));
    }, 'image/png');
  const isEmpty = strokes.length === 0 && name.trim() === '';
  return (
    <div className="kh-signature">
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={text({ zh: '签名板', en: 'Signature pad' })}
        onPointerDown={(event) => {
          if (disabled) return;
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          isDrawing.current = true;
          const point = pointOf(event);
          setStrokes((before) => [...before, [point]]);
        }}
        onPointerMove={(event) => {
          if (!isDrawing.current) return;
          const point = pointOf(event);
          setStrokes((before) => [...before.slice(0, -1), [...(before.at(-1) ?? []), point]]);
        }}
        onPointerUp={() => {
          isDrawing.current = false;
        }}
        onPointerCancel={() => {
          isDrawing.current = false;
        }}
      />
      <Input
        id={id}
        disabled={disabled}
        value={name}
        maxLength={40}
        autoComplete="off"
        placeholder={text({ zh: '在上面手写，或在这里输入姓名', en: 'Draw above, or type your name here' })}
        onChange={({ target }) => setName(target.value)}
      />
      <div className="kh-signature-tools">
        <Button type="primary" disabled={disabled || isEmpty} onClick={sign}>
          {text({ zh: '使用这个签名', en: 'Use this signature' })}
        </Button>
        <Button disabled={disabled || strokes.length === 0} onClick={() => setStrokes((before) => before.slice(0, -1))}>
          {text({ zh: '撤销一笔', en: 'Undo stroke' })}
        </Button>
        <Button
          disabled={disabled || isEmpty}
          onClick={() => {
            setStrokes([]);
            setName('');
          }}
        >
          {text({ zh: '清除', en: 'Clear' })}
        </Button>
      </div>
    </div>
  );
}

function draw(
  pen: CanvasRenderingContext2D,
  { strokes, name }: { readonly strokes: readonly Stroke[]; readonly name: string },
): void {
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = ink;
  pen.strokeStyle = ink;
  pen.lineWidth = 4;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  if (name.trim() !== '') {
    pen.font = 'italic 88px "Kaiti SC", KaiTi, "Segoe Script", cursive';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(name.trim(), width / 2, height / 2, width - 48);
  }
  for (const stroke of strokes) {
    const [first, ...others] = stroke;
    if (!first) continue;
    pen.beginPath();
    pen.moveTo(first.x, first.y);
    // a dot is a line of no length
    for (const { x, y } of others.length > 0 ? others : [first]) pen.lineTo(x, y);
    pen.stroke();
  }
}
