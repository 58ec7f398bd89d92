// SPDX-License-Identifier: EUPL-1.2
// Where everything stands on a card: the same arithmetic for what is drawn, with texts that are set, and for what is
// only tried, with texts whose pieces are known.
#include "app/screen/draw/texts.hpp"
#include "app/screen/parts/note_card.hpp"

#include <algorithm>
#include <cmath>

namespace samenspraak::screen {
namespace {

constexpr float own_leading = 1.18f;  // of names on lines of their own
constexpr float before_names = 8, before_end = 16, between_signs = 18;
constexpr float wins_a_line = 8;  // names run on when that makes the card so much lower
constexpr float measured_at = 100;
constexpr float letter_width = 0.53f;  // of the size, on average, in Inter
constexpr float part_filled = 0.92f;   // how much of a line words fill before they wrap

// What of a note takes room, whatever it says.
struct CardContent {
    Phase phase{};
    bool names = false, person = false;  // a sign of a person stands before them
    std::size_t marks = 0;
    std::span<const float> signs = {};  // their widths at a size of one, as those below
    float end = 0, first_name = 0;      // of what stands at the end; of the first word of the names
};

float person_width(float small) { return std::round(small * 0.8f) + 5; }

const std::string& names_of(const NoteFace& face) { return face.names.empty() ? face.question : face.names; }

// What must fit behind the text for the names to run on there: their first word, or a question as a whole.
float first_name_of(Canvas& canvas, const NoteFace& face) {
    const std::string& names = names_of(face);
    const std::size_t end = face.names.empty() ? names.size() : names.find(' ');
    return measure_text(canvas, std::string_view(names).substr(0, end), {.size = measured_at}).width / measured_at;
}

float end_of(Canvas& canvas, const NoteFace& face) {
    if (face.end.empty() && !face.votes) return 0;
    const std::string end = face.votes ? std::to_string(*face.votes) : face.end;
    return measure_text(canvas, end, {.size = measured_at, .weight = 500}).width / measured_at;
}

std::vector<float> signs_of(Canvas& canvas, const NoteFace& face) {
    std::vector<float> widths;
    for (const FaceSign& sign : face.signs)
        widths.push_back((sign.icon ? 1.3f : 0)
                         + measure_text(canvas, sign.text, {.size = measured_at, .weight = 500}).width / measured_at);
    return widths;
}

// Goes down a card, from its text to what stands at its end. TextLines and NameLines say how these wrap, at a size, a
// width and an indent.
template <class TextLines, class NameLines> class Arranging {
public:
    Arranging(
        const CardContent& content, CardFit fit, float width, const TextLines& text_lines, const NameLines& name_lines)
        : content_(content),
          fit_(fit),
          space_(space_of(fit.spacing)),
          text_lines_(text_lines),
          name_lines_(name_lines),
          inner_(std::max(1.f, width - 2 * space_.across)),
          small_(small_size(fit.size)) {}

    CardPlan run(const std::optional<float>& text_height) {
        const text::WrappedLines text = put_text(text_height);
        if (content_.names) put_names(text, !text_height && content_.marks == 0);
        if (!content_.signs.empty()) put_signs();
        if (content_.end > 0) put_end();
        plan_.height = std::ceil(std::max(y_ + space_.down + 1, space::target));
        return plan_;
    }

private:
    text::WrappedLines put_text(const std::optional<float>& height) {
        const float marks = static_cast<float>(content_.marks) * (small_ + 8);
        const Lettering lettering = note_lettering(content_.phase, fit_);
        pitch_ = lettering.size * lettering.leading;
        plan_.text = {space_.across, space_.down, std::max(small_, inner_ - marks), 0};
        const text::WrappedLines text = text_lines_(lettering.size, plan_.text.width);
        plan_.text.height = height ? *height : static_cast<float>(text.count) * pitch_;
        y_ = space_.down + plan_.text.height;
        return text;
    }

    void put_names(const text::WrappedLines& text, bool may_run_on) {
        const float person = content_.person ? person_width(small_) : 0;
        const text::WrappedLines own = name_lines_(small_, inner_, person);
        const float above = fit_.spacing == Spacing::Wide ? 4.f : 0.f;
        float height = above + static_cast<float>(own.count) * small_ * own_leading;
        plan_.names_y = y_ + above, plan_.names_indent = person, row_ = own.last;
        const float from = text.last + before_names + person;
        if (fit_.spacing == Spacing::Dense && may_run_on && from + content_.first_name * small_ < inner_) {
            const text::WrappedLines on = name_lines_(small_, inner_, from);
            const float running = static_cast<float>(on.count - 1) * pitch_;
            if (running < height - wins_a_line) {
                plan_.names_y = y_ - pitch_, plan_.names_indent = from, plan_.runs_on = true;
                height = running, row_ = on.last;
            }
        }
        y_ += height, has_row_ = true;
    }

    void put_signs() {
        const float line = small_ * 1.2f;
        plan_.signs_y = y_ += 6;
        float x = 0;
        y_ += line;
        for (const float sign : content_.signs) {
            const float wide = sign * small_;
            if (x > 0 && x + wide > inner_) x = 0, y_ += line;
            x += wide + between_signs;
        }
        row_ = x - between_signs, has_row_ = true;
    }

    // Beside the last row of small words where there is room.
    void put_end() {
        const float line = small_ * own_leading;
        if (!has_row_ || row_ + before_end + content_.end * small_ > inner_) y_ += line;
        plan_.end_y = y_ - line;
    }

    const CardContent& content_;
    CardFit fit_;
    CardSpace space_;
    const TextLines& text_lines_;
    const NameLines& name_lines_;
    float inner_, small_;
    CardPlan plan_;
    float pitch_ = 0, y_ = 0, row_ = 0;  // row: how far the last row of small words reaches
    bool has_row_ = false;
};

}  // namespace

Lettering note_lettering(Phase phase, CardFit fit) {
    if (phase == Phase::Values) {
        Lettering lettering = fit.heavy ? type::value_large : type::value;
        lettering.size = std::round(fit.size * lettering.size / type::note.size);
        return lettering;
    }
    Lettering lettering = type::note;
    lettering.size = fit.size, lettering.leading = space_of(fit.spacing).leading;
    return lettering;
}

Lettering small_lettering(CardFit fit) {
    Lettering lettering = type::chip;
    lettering.size = small_size(fit.size), lettering.leading = own_leading;
    return lettering;
}

Lettering names_lettering(Phase phase, CardFit fit, bool on_line_of_text) {
    Lettering lettering = small_lettering(fit);
    if (!on_line_of_text) return lettering;
    const Lettering text = note_lettering(phase, fit);
    lettering.leading = text.size * text.leading / lettering.size;
    return lettering;
}

CardMeasure::CardMeasure(Canvas& canvas, const NoteFace& face, Phase phase)
    : phase_(phase),
      marks_(face.covered ? 0 : face.marks.size()),
      names_are_there_(!names_of(face).empty()),
      person_(face.name_of == Phase::Actors) {
    Lettering text = note_lettering(phase, {}), small = small_lettering({});
    text.size = small.size = measured_at;
    text::Typesetter& typesetter = canvas.texts().typesetter();
    text_ = typesetter.pieces(face.text, text);
    if (names_are_there_) names_ = typesetter.pieces(names_of(face), small);
    signs_ = signs_of(canvas, face);
    end_ = end_of(canvas, face);
    first_name_ = first_name_of(canvas, face);
}

float CardMeasure::height(CardFit fit, float width) const {
    const CardContent content{phase_, names_are_there_, person_, marks_, signs_, end_, first_name_};
    const auto text_lines = [&](float size, float wide) { return text::wrap(text_, size / measured_at, wide); };
    const auto name_lines = [&](float size, float wide, float indent) {
        return text::wrap(names_, size / measured_at, wide, indent);
    };
    return Arranging(content, fit, width, text_lines, name_lines).run(std::nullopt).height;
}

CardPlan plan_card(
    Canvas& canvas, const NoteFace& face, Phase phase, CardFit fit, float width, std::optional<float> text_height) {
    const std::vector<float> signs = signs_of(canvas, face);
    const CardContent content{phase, !names_of(face).empty(), face.name_of == Phase::Actors,
        face.covered ? 0 : face.marks.size(), signs, end_of(canvas, face), first_name_of(canvas, face)};
    const auto lines = [](const text::Layout& set) { return text::WrappedLines{set.lines(), set.last_line()}; };
    const auto text_lines = [&](float, float wide) {
        return lines(set_text(canvas, face.text, note_lettering(phase, fit), wide));
    };
    const auto name_lines = [&](float, float wide, float indent) {
        return lines(set_text(canvas, names_of(face), names_lettering(phase, fit, false), wide, 0, indent));
    };
    return Arranging(content, fit, width, text_lines, name_lines).run(text_height);
}

float reckon_card(Phase phase, CardFit fit, float letters, float name_letters, bool signs, float width) {
    const auto lines = [](float count, float size, float wide) {
        return text::WrappedLines{
            static_cast<int>(std::max(1.f, std::ceil(count * size * letter_width / (wide * part_filled)))), wide};
    };
    static constexpr std::array one_sign{4.f};  // some four letters wide
    const CardContent content{
        phase, name_letters > 0, false, 0, signs ? std::span<const float>(one_sign) : std::span<const float>(), 0};
    const auto text_lines = [&](float size, float wide) { return lines(letters, size, wide); };
    const auto name_lines = [&](float size, float wide, float) { return lines(name_letters, size, wide); };
    return Arranging(content, fit, width, text_lines, name_lines).run(std::nullopt).height;
}

}  // namespace samenspraak::screen
