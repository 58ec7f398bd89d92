// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/report_context.hpp"

#include "sessions/report/pictures/pictures.hpp"
#include "sessions/report/report_data.hpp"

namespace samenspraak::report {

ReportContext::ReportContext(const Session& session, Choices choices, Watch watch)
    : session_(session),
      choices_(std::move(choices)),
      watch_(std::move(watch)) {}

ReportContext::~ReportContext() = default;

const ReportData& ReportContext::data() {
    if (!data_) data_ = std::make_unique<ReportData>(session_, choices_);
    return *data_;
}

const Outline& ReportContext::outline() {
    if (!outline_) outline_ = std::make_unique<Outline>(report::outline(data()));
    return *outline_;
}

const Picture& ReportContext::figure() {
    if (!figure_) figure_ = std::make_unique<Picture>(threads_picture(data(), typesetter()));
    return *figure_;
}

const std::string& ReportContext::figure_png() {
    if (figure_png_.empty()) figure_png_ = to_png(figure(), typesetter(), {.scale = 1.5, .max_pixels = 8e6});
    return figure_png_;
}

text::Typesetter& ReportContext::typesetter() {
    if (!typesetter_) typesetter_ = std::make_unique<text::Typesetter>();
    return *typesetter_;
}

bool ReportContext::go_on(float share) {
    if (!stopped_ && watch_) stopped_ = !watch_(share);
    return !stopped_;
}

}  // namespace samenspraak::report
