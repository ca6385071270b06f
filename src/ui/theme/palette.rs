//! The colors of the three looks, as data.

use egui::Color32;

pub(super) const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgba_premultiplied(r, g, b, 255)
}

/// The color of a level: its fill and the text on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelColors {
    /// The fill.
    pub fill: Color32,
    /// Text on the fill.
    pub text: Color32,
}

const fn level(fill: u32, text: u32) -> LevelColors {
    LevelColors { fill: hex(fill), text: hex(text) }
}

/// The colors of one look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// Window.
    pub bg: Color32,
    /// Cards, sidebar, fields, footer.
    pub surface: Color32,
    /// Bands, tracks, code tags.
    pub sunken: Color32,
    /// Dividers and card edges; never the only cue.
    pub line: Color32,
    /// Edges of buttons, fields and level cards.
    pub control: Color32,
    /// Text.
    pub text: Color32,
    /// Second line, units, captions.
    pub muted: Color32,
    /// Own values, links, main button, selected edge.
    pub primary: Color32,
    /// Text on `primary`.
    pub on_primary: Color32,
    /// Steps of a ladder not reached; selected rows, see [`Palette::selected`].
    pub primary_soft: Color32,
    /// The main button under the pointer.
    pub primary_hover: Color32,
    /// The main button held down.
    pub primary_pressed: Color32,
    /// Fill of what is selected.
    pub selected: Color32,
    /// Text on `selected`.
    pub on_selected: Color32,
    /// Second line on `selected`.
    pub on_selected_muted: Color32,
    /// A national figure.
    pub national: Color32,
    /// Further parts of a strip, always with an edge in `national`.
    pub national_mid: Color32,
    /// Last part of a strip, always with an edge in `national`.
    pub national_soft: Color32,
    /// Ambition and what-if.
    pub ambition: Color32,
    /// A difference up.
    pub plus: Color32,
    /// A difference down, an error.
    pub minus: Color32,
    /// Fill of what needs attention.
    pub warn_soft: Color32,
    /// Edge of what needs attention.
    pub warn_line: Color32,
    /// Focus ring on `bg` and `surface`.
    pub focus: Color32,
    /// Top bar, panel of the start screen.
    pub bar: Color32,
    /// Text on `bar`; also the focus ring there.
    pub bar_text: Color32,
    /// Second line on `bar`.
    pub bar_muted: Color32,
    /// Fill of the active tab.
    pub bar_on: Color32,
    /// Line under the active tab.
    pub bar_line: Color32,
    /// Text of what cannot be used.
    pub disabled: Color32,
    /// Levels 0 to 4; ask [`Theme::level`](super::Theme::level).
    pub(super) levels: [LevelColors; 5],
}

pub(super) const LIGHT: Palette = Palette {
    bg: hex(0xF5_F7_F9),
    surface: hex(0xFF_FF_FF),
    sunken: hex(0xED_F1_F4),
    line: hex(0xD3_DB_E2),
    control: hex(0x74_81_8D),
    text: hex(0x1B_1F_24),
    muted: hex(0x52_5C_66),
    primary: hex(0x0B_4A_6F),
    on_primary: hex(0xFF_FF_FF),
    primary_soft: hex(0xE6_EF_F5),
    primary_hover: hex(0x08_3A_58),
    primary_pressed: hex(0x06_2C_43),
    selected: hex(0xE6_EF_F5),
    on_selected: hex(0x1B_1F_24),
    on_selected_muted: hex(0x1B_1F_24),
    national: hex(0xB4_48_0C),
    national_mid: hex(0xD9_8A_5B),
    national_soft: hex(0xFB_EE_E5),
    ambition: hex(0x5B_2A_86),
    plus: hex(0x1E_6B_3A),
    minus: hex(0xA3_20_1D),
    warn_soft: hex(0xFF_F6_DF),
    warn_line: hex(0xB9_89_00),
    focus: hex(0x17_69_C2),
    bar: hex(0x0B_4A_6F),
    bar_text: hex(0xFF_FF_FF),
    bar_muted: hex(0xC8_DC_E8),
    bar_on: hex(0x1C_61_89),
    bar_line: hex(0xFF_FF_FF),
    disabled: hex(0x6B_76_80),
    levels: [
        level(0xE3_E8_EC, 0x1B_1F_24),
        level(0xB7_CE_DD, 0x1B_1F_24),
        level(0x7D_A9_C5, 0x1B_1F_24),
        level(0x38_74_9B, 0xFF_FF_FF),
        level(0x0B_4A_6F, 0xFF_FF_FF),
    ],
};

pub(super) const DARK: Palette = Palette {
    bg: hex(0x10_16_1B),
    surface: hex(0x18_20_27),
    sunken: hex(0x0C_11_15),
    line: hex(0x30_3C_46),
    control: hex(0x76_86_8F),
    text: hex(0xE8_ED_F1),
    muted: hex(0xA9_B6_C0),
    primary: hex(0x7F_C0_E6),
    on_primary: hex(0x06_20_2F),
    primary_soft: hex(0x1B_34_44),
    primary_hover: hex(0x9B_D0_EE),
    primary_pressed: hex(0xB9_DF_F5),
    selected: hex(0x1B_34_44),
    on_selected: hex(0xE8_ED_F1),
    on_selected_muted: hex(0xE8_ED_F1),
    national: hex(0xF2_A3_6E),
    national_mid: hex(0x9A_62_40),
    national_soft: hex(0x33_24_1A),
    ambition: hex(0xC7_A6_EC),
    plus: hex(0x7F_CF_9B),
    minus: hex(0xF4_90_89),
    warn_soft: hex(0x2E_27_13),
    warn_line: hex(0xE3_B3_41),
    focus: hex(0xFF_D1_66),
    bar: hex(0x0A_25_35),
    bar_text: hex(0xF1_F6_F9),
    bar_muted: hex(0xA9_C3_D3),
    bar_on: hex(0x15_40_5A),
    bar_line: hex(0xF1_F6_F9),
    disabled: hex(0x8A_98_A3),
    levels: [
        level(0x2B_36_3F, 0xE8_ED_F1),
        level(0x2F_55_70, 0xFF_FF_FF),
        level(0x55_90_B5, 0x06_14_1D),
        level(0x86_BC_DC, 0x06_20_2F),
        level(0xCF_E7_F5, 0x06_20_2F),
    ],
};

pub(super) const HIGH_CONTRAST: Palette = Palette {
    bg: hex(0x00_00_00),
    surface: hex(0x00_00_00),
    sunken: hex(0x00_00_00),
    line: hex(0xFF_FF_FF),
    control: hex(0xFF_FF_FF),
    text: hex(0xFF_FF_FF),
    muted: hex(0xFF_FF_FF),
    primary: hex(0xFF_E1_4D),
    on_primary: hex(0x00_00_00),
    primary_soft: hex(0x00_00_00),
    primary_hover: hex(0xFF_F2_A8),
    primary_pressed: hex(0xFF_FF_FF),
    selected: hex(0xFF_E1_4D),
    on_selected: hex(0x00_00_00),
    on_selected_muted: hex(0x00_00_00),
    national: hex(0xFF_B2_7A),
    national_mid: hex(0x00_00_00),
    national_soft: hex(0x00_00_00),
    ambition: hex(0xE0_C2_FF),
    plus: hex(0x8C_FF_B0),
    minus: hex(0xFF_9C_94),
    warn_soft: hex(0x00_00_00),
    warn_line: hex(0xFF_E1_4D),
    focus: hex(0x4D_E1_FF),
    bar: hex(0x00_00_00),
    bar_text: hex(0xFF_FF_FF),
    bar_muted: hex(0xFF_FF_FF),
    bar_on: hex(0x00_00_00),
    bar_line: hex(0xFF_E1_4D),
    disabled: hex(0x9A_9A_9A),
    levels: [
        level(0x00_00_00, 0xFF_FF_FF),
        level(0x4D_4D_4D, 0xFF_FF_FF),
        level(0x8F_8F_8F, 0x00_00_00),
        level(0xC9_C9_C9, 0x00_00_00),
        level(0xFF_FF_FF, 0x00_00_00),
    ],
};
