import { type ColourSettings, COLOUR_SETS } from '../../lib/domain/colours.ts';
import { type Layer, LAYERS } from '../../lib/domain/settings.ts';
import { say } from '../../lib/words/say.ts';
import { colourTokens } from '../style/colours.ts';

interface ColoursSectionProps {
  readonly colours: ColourSettings;
  readonly onChange: (colours: ColourSettings) => void;
}

/** In which colours marks are drawn. Each set is shown on light and on dark ground, as it would be on a page. */
export const ColoursSection = ({ colours, onChange }: ColoursSectionProps) => (
  <section>
    <h3>{say('settings_colours')}</h3>
    <p class="hint">{say('settings_colours_hint')}</p>
    <fieldset class="colour-sets" aria-label={say('settings_colours')}>
      {COLOUR_SETS.map((set) => (
        <label key={set}>
          <input
            type="radio"
            name="colours"
            checked={colours.set === set}
            onChange={() => onChange({ ...colours, set })}
          />
          <span>{say(`settings_colours_${set}`)}</span>
          <Sample colours={{ ...colours, set }} />
        </label>
      ))}
    </fieldset>
    {colours.set === 'own' && (
      <div class="pickers">
        {LAYERS.map((layer) => (
          <label key={layer}>
            <input
              type="color"
              value={colours.own[layer]}
              onChange={({ currentTarget }) =>
                onChange({ ...colours, own: { ...colours.own, [layer]: currentTarget.value.toLowerCase() } })
              }
            />
            {say(`review_${layer}`)}
          </label>
        ))}
        <p class="hint">{say('settings_own_hint')}</p>
      </div>
    )}
  </section>
);

const Sample = ({ colours }: { readonly colours: ColourSettings }) => (
  <span class="samples" style={colourTokens(colours)} aria-hidden="true">
    {(['light', 'dark'] as const).map((ground) => (
      <span key={ground} class="sample" data-ground={ground}>
        {LAYERS.map((layer: Layer) => (
          <span key={layer} class="swatch" data-layer={layer}>
            {say(`review_${layer}`)}
          </span>
        ))}
      </span>
    ))}
  </span>
);
