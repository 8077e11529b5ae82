import { mount } from '@/components/ui/mount';
import { OptionsScreen } from '@/components/ui/OptionsScreen';

mount(<OptionsScreen />);
