// SPDX-License-Identifier: EUPL-1.2
// Where everything stands on a card: what is tried while a fit is looked for is what is drawn.
#include "app/screen/parts/note_card.hpp"
#include "app/screen/widgets/view.hpp"
#include "tests/support/headless.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// Calls back once within a frame: texts are set then.
class Within : public View {
public:
    explicit Within(std::function<void(Canvas&)> call) : call_(std::move(call)) {}
    void draw(Ui& ui) override {
        if (call_) std::exchange(call_, nullptr)(ui.canvas());
    }
    Settings& settings() override { return settings_; }

private:
    std::function<void(Canvas&)> call_;
    Settings settings_;
};

void on_canvas(std::function<void(Canvas&)> call) {
    Within view(std::move(call));
    const Headless screen(view);
}

NoteFace effect(std::string text, std::string names) {
    NoteFace face;
    face.text = std::move(text), face.names = std::move(names), face.name_of = Phase::Actors;
    if (face.names.empty()) face.question = "Wie raakt dit?";
    return face;
}

const std::vector<NoteFace>& faces() {
    static const std::vector<NoteFace> all = [] {
        std::vector<NoteFace> made{effect("Rust", ""), effect("Minder gedrang op koopavonden", "Winkelend publiek"),
            effect("Gegevens worden later voor iets anders gebruikt",
                "Winkelend publiek\u00a0\u00b7 Bewoners van de binnenstad\u00a0\u00b7 Demonstranten"),
            effect("Wie hier woont, is te herkennen aan vaste tijden\u00a0\u00d72", "Bewoners van de binnenstad")};
        made.back().marks = {Icon::StarFilled};
        return made;
    }();
    return all;
}

constexpr std::array fits{
    CardFit{34, Spacing::Wide}, CardFit{28, Spacing::Usual}, CardFit{24, Spacing::Dense}, CardFit{22, Spacing::Dense}};

}  // namespace

TEST_CASE("a card is as high when it is drawn as it was when it was tried") {
    int tried = 0, other = 0;
    on_canvas([&](Canvas& canvas) {
        for (const NoteFace& face : faces()) {
            const CardMeasure measure(canvas, face, Phase::Effects);
            for (const CardFit& fit : fits)
                for (float width = 250; width < 620; width += 23) {
                    const float drawn = plan_card(canvas, face, Phase::Effects, fit, width).height;
                    const float line = fit.size * space_of(fit.spacing).leading;
                    INFO(face.text << " at " << fit.size << " on " << width);
                    CHECK(std::abs(measure.height(fit, width) - drawn) <= line + 1);
                    ++tried, other += measure.height(fit, width) != drawn;
                }
        }
    });
    REQUIRE(tried > 200);
    CHECK(other <= tried / 50);  // a letter's breadth at the end of a line
}

TEST_CASE("names run on behind the text only where letters are small and that saves a line") {
    on_canvas([&](Canvas& canvas) {
        const NoteFace face = effect("Handhavers hoeven niet meer te tellen", "Team handhaving");
        const CardPlan wide = plan_card(canvas, face, Phase::Effects, {24, Spacing::Wide}, 400);
        const CardPlan dense = plan_card(canvas, face, Phase::Effects, {24, Spacing::Dense}, 400);
        CHECK_FALSE(wide.runs_on);
        CHECK(wide.names_y >= wide.text.bottom());
        CHECK(dense.runs_on);
        CHECK(dense.names_y < dense.text.bottom());
        CHECK(dense.height < wide.height);
        // While it is changed, what stands below is below.
        CHECK_FALSE(plan_card(canvas, face, Phase::Effects, {24, Spacing::Dense}, 400, 60.f).runs_on);
    });
}
