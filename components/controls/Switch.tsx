interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** A longer sentence under the label. */
  readonly hint?: string;
}

/** On or off, at once. The knob's place and its filling say which: colour is not needed. */
export const Switch = ({ label, isOn, onChange, hint }: SwitchProps) => (
  <button type="button" class="switch" role="switch" aria-checked={isOn} onClick={() => onChange(!isOn)}>
    <span class="switch-track" aria-hidden="true">
      <span class="switch-knob" />
    </span>
    <span class="switch-words">
      {label}
      {hint && <span class="hint">{hint}</span>}
    </span>
  </button>
);
