// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modellinks.h"

#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/linkopener.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QPushButton>

#include <functional>
#include <memory>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

QString withoutVariant(const ModelId &id)
{
    return id.text().section(u':', 0, 0);
}

} // namespace

QList<ModelId> relativesOf(const Model &model, const QList<ModelId> &ids)
{
    QList<ModelId> relatives;
    for (const ModelId &id : ids) {
        if (id != model.id && withoutVariant(id) == withoutVariant(model.id))
            relatives << id;
    }
    const ModelId target(model.aliasTarget);
    if (!target.isEmpty() && ids.contains(target) && !relatives.contains(target))
        relatives << target;
    return relatives;
}

ModelLinks::ModelLinks(QWidget *parent) : QWidget(parent), m_row(new QWidget(this))
{
    setObjectName(u"modelLinks"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    //: heading: other variants of a model, and pages about it
    layout->addWidget(new TextLabel(tr("See also"), TextRole::Section));
    layout->addWidget(m_row);
    new FlowLayout(m_row, 12);
}

void ModelLinks::addLink(const QString &text, const QString &name, const QString &toolTip,
                         const std::function<void()> &follow)
{
    auto *link = new QPushButton(text, m_row);
    link->setObjectName(name);
    link->setAccessibleName(text);
    link->setToolTip(plainToolTip(singleLine(toolTip, 300)));
    setButtonRole(link, ButtonRole::Link);
    connect(link, &QPushButton::clicked, this, follow);
    m_row->layout()->addWidget(link);
    link->show();
}

void ModelLinks::addAddress(const QString &name, const QString &address)
{
    const QString shown = singleLine(address.section(u"://"_s, 1), 60);
    addLink(shown, name, address, [this, address] { openLink(address, address, window()); });
}

void ModelLinks::show(const Model &model, const std::optional<Connection> &connection, const QList<ModelId> &relatives)
{
    while (QLayoutItem *item = m_row->layout()->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (const ModelId &id : relatives) {
        const QString variant = id.text().section(u':', 1);
        const QString text = withoutVariant(id) != withoutVariant(model.id) ? singleLine(id.text(), 60)
            //: link to a model itself, from one of its variants
            : variant.isEmpty() ? tr("standard")
                                : QString(u':' + singleLine(variant, 30));
        addLink(text, u"variant-"_s + id.text(), id.text(), [this, id] { Q_EMIT modelRequested(id); });
    }
    // The server's own page of a model is known of this service only.
    if (connection && connection->baseUrl.host() == "openrouter.ai"_L1)
        addAddress(u"modelPage"_s, u"https://openrouter.ai/"_s + model.id.text());
    if (!model.huggingFaceId.isEmpty())
        addAddress(u"huggingFacePage"_s, u"https://huggingface.co/"_s + model.huggingFaceId);
    setVisible(m_row->layout()->count() > 0);
}

} // namespace switchyard
