// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/edition.hpp"

#include "sessions/report/material.hpp"
#include "sessions/report/pictures.hpp"

namespace samenspraak::report {

Edition::Edition(const Session& session, Choices choices, Watch watch)
    : session_(session),
      choices_(std::move(choices)),
      watch_(std::move(watch)) {}

Edition::~Edition() = default;

const Material& Edition::material() {
    if (!material_) material_ = std::make_unique<Material>(session_, choices_);
    return *material_;
}

const Outline& Edition::outline() {
    if (!outline_) outline_ = std::make_unique<Outline>(report::outline(material()));
    return *outline_;
}

const Picture& Edition::figure() {
    if (!figure_) figure_ = std::make_unique<Picture>(threads_picture(material(), typesetter()));
    return *figure_;
}

const std::string& Edition::figure_png() {
    if (figure_png_.empty()) figure_png_ = to_png(figure(), typesetter(), {.scale = 1.5, .most_pixels = 8e6});
    return figure_png_;
}

Typesetter& Edition::typesetter() {
    if (!typesetter_) typesetter_ = std::make_unique<Typesetter>();
    return *typesetter_;
}

bool Edition::go_on(float share) {
    if (!stopped_ && watch_) stopped_ = !watch_(share);
    return !stopped_;
}

}  // namespace samenspraak::report
