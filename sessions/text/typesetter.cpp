// SPDX-License-Identifier: EUPL-1.2
#include "sessions/text/typesetter_parts.hpp"
#include "sessions/text/utf8.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#include <cmath>
#include <functional>

namespace samenspraak::text {
namespace {

// Where the package fonts-inter puts them; asked for by folder, so that a machine whose font set-up leaves the folder
// out still shows Inter.
constexpr const char* inter_folders[] = {"/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/inter"};
constexpr const char* families = "Inter, Noto Sans, Noto Sans Arabic, Droid Sans Fallback, sans-serif";

struct Attributes {
    PangoAttrList* list = pango_attr_list_new();
    Attributes() = default;
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
    ~Attributes() { pango_attr_list_unref(list); }
    void add(PangoAttribute* attribute) { pango_attr_list_insert(list, attribute); }
};

PangoAlignment alignment(TextAlign align) {
    return align == TextAlign::Middle ? PANGO_ALIGN_CENTER
           : align == TextAlign::End  ? PANGO_ALIGN_RIGHT
                                      : PANGO_ALIGN_LEFT;
}

int to_pango(float units) { return static_cast<int>(std::lround(units * PANGO_SCALE)); }

void dress(PangoLayout* layout, const TextStyle& style) {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, families);
    pango_font_description_set_weight(font, static_cast<PangoWeight>(style.weight));
    pango_font_description_set_absolute_size(font, static_cast<double>(style.size) * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);

    Attributes attributes;
    if (style.tracking != 0) attributes.add(pango_attr_letter_spacing_new(to_pango(style.size * style.tracking)));
    if (style.tabular) attributes.add(pango_attr_font_features_new("tnum=1"));
    // Where a word that is too long is cut, Pango knows no syllables: a hyphen there would be a wrong one.
    attributes.add(pango_attr_insert_hyphens_new(0));
    // What is copied out is what was written: no letters in one, no arrows for "->".
    if (!style.ligatures) attributes.add(pango_attr_font_features_new("liga=0, clig=0, dlig=0, calt=0"));
    pango_layout_set_attributes(layout, attributes.list);
    pango_layout_set_alignment(layout, alignment(style.align));
}

// Where the baseline of Inter lies in a line as high as the font itself, and how high that is, in parts of the size.
Line line_of(PangoContext* context) {
    constexpr int size = 1'000;
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, families);
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    PangoFontMetrics* metrics = pango_context_get_metrics(context, font, nullptr);
    const auto part = [](int units) { return static_cast<float>(units) / (size * PANGO_SCALE); };
    const float ascent = part(pango_font_metrics_get_ascent(metrics));
    const float descent = part(pango_font_metrics_get_descent(metrics));
    pango_font_metrics_unref(metrics);
    pango_font_description_free(font);
    return {ascent, ascent + descent};
}

Owned<PangoFontMap> font_map() {
    Owned<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    FcConfig* config = FcInitLoadConfigAndFonts();
    for (const char* folder : inter_folders) FcConfigAppFontAddDir(config, reinterpret_cast<const FcChar8*>(folder));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
    FcConfigDestroy(config);  // the map holds it
    return map;
}

}  // namespace

std::size_t TextHash::of(std::string_view text, const TextStyle& style, float width, int lines, float indent) {
    std::size_t hash = std::hash<std::string_view>()(text);
    const auto mix = [&](std::size_t more) { hash = (hash ^ more) * 0x9e3779b97f4a7c15ULL; };
    mix(std::hash<float>()(style.size));
    mix(std::hash<float>()(width));
    mix(std::hash<float>()(indent));
    mix(static_cast<std::size_t>(style.weight * 64 + lines));
    return hash;
}

std::uint32_t Typesetter::Parts::number_of(PangoFont* font) {
    const auto [found, is_new] = numbers.try_emplace(font, static_cast<std::uint32_t>(used.size()));
    if (is_new) used.emplace_back(PANGO_FONT(g_object_ref(font)));
    return found->second;
}

Typesetter::Typesetter() : parts_(std::make_unique<Parts>()) {
    parts_->fonts = font_map();
    parts_->context.reset(pango_font_map_create_context(parts_->fonts.get()));
    PangoContext* context = parts_->context.get();
    // Places and widths must not depend on pixels: no hinting of any kind, no rounding.
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, 0);
    pango_context_set_base_dir(context, PANGO_DIRECTION_WEAK_LTR);
    parts_->line = line_of(context);
}

Typesetter::~Typesetter() = default;

namespace {

// The bytes before which a line was broken though no line should be.
std::vector<std::size_t> cut_words(PangoLayout* layout) {
    std::vector<std::size_t> cut;
    if (pango_layout_get_line_count(layout) < 2) return cut;
    int count = 0;
    const PangoLogAttr* marks = pango_layout_get_log_attrs_readonly(layout, &count);
    const std::string_view text(pango_layout_get_text(layout));
    for (const GSList* line = pango_layout_get_lines_readonly(layout)->next; line; line = line->next) {
        const auto start =
            static_cast<std::size_t>(pango_layout_line_get_start_index(static_cast<PangoLayoutLine*>(line->data)));
        const std::size_t character = text::count_code_points(text.substr(0, start));
        if (character < static_cast<std::size_t>(count) && !marks[character].is_line_break) cut.push_back(start);
    }
    return cut;
}

}  // namespace

const std::shared_future<text::Hyphens>& Typesetter::Parts::hyphens_of(std::string_view language) {
    auto known = hyphens.find(language);
    if (known == hyphens.end()) {
        auto load = [name = std::string(language)] { return text::Hyphens(name); };
        known = hyphens.emplace(std::string(language), std::async(std::launch::async, std::move(load))).first;
    }
    return known->second;
}

void Typesetter::expect_hyphens(std::string_view language) { (void)parts_->hyphens_of(language); }

// With soft hyphens in the words that are cut, and only there: a word that fits on a line is not broken.
void Typesetter::Parts::hyphenate(Layout::Parts& parts, const TextWish& wish) {
    PangoLayout* layout = parts.layout.get();
    const std::vector<std::size_t> cut = cut_words(layout);
    if (cut.empty()) return;
    parts.soft = hyphens_of(wish.hyphens).get().places(wish.text, cut);
    if (parts.soft.empty()) return;
    std::string set;
    std::size_t from = 0;
    PangoAttrList* attributes = pango_layout_get_attributes(layout);
    for (const std::size_t place : parts.soft) {
        set.append(wish.text, from, place - from).append(soft_hyphen);
        from = place;
        PangoAttribute* shown = pango_attr_insert_hyphens_new(1);
        shown->start_index = static_cast<guint>(set.size() - soft_hyphen.size());
        shown->end_index = static_cast<guint>(set.size());
        pango_attr_list_change(attributes, shown);
    }
    set.append(wish.text, from);
    parts.size = set.size();
    pango_layout_set_text(layout, set.data(), static_cast<int>(set.size()));
}

std::unique_ptr<Layout> Typesetter::lay_out_once(const TextWish& wish) {
    auto parts = std::make_unique<Layout::Parts>();
    parts->layout.reset(pango_layout_new(parts_->context.get()));
    parts->size = wish.text.size();
    parts->line_height = wish.style.size * wish.style.leading;
    parts->baseline =
        (parts->line_height - parts_->line.height * wish.style.size) / 2 + parts_->line.ascent * wish.style.size;
    PangoLayout* layout = parts->layout.get();
    dress(layout, wish.style);
    if (wish.width > 0) {
        pango_layout_set_width(layout, to_pango(wish.width));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    if (wish.lines > 0 && wish.width > 0) {
        pango_layout_set_height(layout, -wish.lines);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    if (wish.indent > 0) pango_layout_set_indent(layout, to_pango(wish.indent));
    pango_layout_set_text(layout, wish.text.data(), static_cast<int>(wish.text.size()));
    if (!wish.hyphens.empty()) parts_->hyphenate(*parts, wish);
    std::unique_ptr<Layout> made(new Layout(std::move(parts)));
    made->place_glyphs(*this);
    return made;
}

const Layout& Typesetter::lay_out(const TextWish& wish) {
    auto found = parts_->kept.find(wish);
    if (found == parts_->kept.end()) {
        TextKey key{std::string(wish.text), wish.style, wish.width, wish.lines, std::string(wish.hyphens), wish.indent};
        found = parts_->kept.emplace(std::move(key), Parts::Kept{lay_out_once(wish), 0}).first;
    }
    found->second.asked = parts_->frame;
    return *found->second.layout;
}

void Typesetter::forget_unused(std::size_t keep) {
    const std::uint64_t now = parts_->frame++;
    if (parts_->kept.size() <= keep) return;
    std::erase_if(parts_->kept, [now](const auto& entry) { return entry.second.asked + 1 < now; });
}

std::size_t Typesetter::kept() const { return parts_->kept.size(); }

cairo_scaled_font_t* Typesetter::scaled_font(std::uint32_t font, float scale) {
    auto& scaled = parts_->scaled[{font, scale}];
    if (!scaled) {
        cairo_scaled_font_t* at_one = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(parts_->used[font].get()));
        cairo_matrix_t size, zoom;
        cairo_scaled_font_get_font_matrix(at_one, &size);
        cairo_matrix_init_scale(&zoom, static_cast<double>(scale), static_cast<double>(scale));
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_scaled_font_get_font_options(at_one, options);
        scaled.reset(cairo_scaled_font_create(cairo_scaled_font_get_font_face(at_one), &size, &zoom, options));
        cairo_font_options_destroy(options);
    }
    return scaled.get();
}

}  // namespace samenspraak::text
