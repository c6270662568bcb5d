// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "core/domain/responseformat.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QPushButton;

namespace switchyard {

class ElidedLabel;

/// The forms an answer of this model can be asked for; one or none: there is no choice. Without a model none.
[[nodiscard]] QList<ResponseFormat::Kind> offeredFormats(const Model *model);

/// One row of the inspector: free text, some JSON object, or one that fits a schema; the schema is written in a sheet.
/// Hidden where there is no choice. What the model does not offer is kept, but not shown.
class ResponseFormatEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ResponseFormatEditor(QWidget *parent = nullptr);

    void setFormat(const QList<ResponseFormat::Kind> &offered, const ResponseFormat &format);
    [[nodiscard]] const ResponseFormat &format() const { return m_format; }

Q_SIGNALS:
    void formatChanged(const switchyard::ResponseFormat &format);

private:
    void choose(ResponseFormat::Kind kind);
    void openSheet();
    void take(const ResponseFormat &format);
    void show(const ResponseFormat &format);

    QList<ResponseFormat::Kind> m_offered;
    ResponseFormat m_format;
    ResponseFormat m_schema; // the last one that was used: a sheet begins with it
    QComboBox *m_box;
    QWidget *m_details;
    ElidedLabel *m_name;
    QPushButton *m_edit;
};

} // namespace switchyard
