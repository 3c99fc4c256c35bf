"""Counts the parameters of the paper's networks in real Keras.

Writes experiments/src/test/resources/golden/parameter_counts.csv. Run from the project's root:

    pip install keras tensorflow-cpu
    python experiments/src/test/golden/make_parameter_counts.py

The networks are written down anew from the paper's description, not from the Java code.
"""

import csv
import math
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
from keras import layers as L

FILE = "experiments/src/test/resources/golden/parameter_counts.csv"
SINGLE = ["relu", "prelu", "selu", "swish"]
LINKED = ["lk" + name for name in SINGLE]
SQRT2 = [name + "-sqrt2" for name in SINGLE]


def single(name, x):
    return L.PReLU()(x) if name == "prelu" else L.Activation(name)(x)


def activation(variant, x):
    name = variant.removesuffix("-sqrt2")
    if name == "batchnorm":
        return L.Activation("relu")(L.BatchNormalization()(x))
    if not name.startswith("lk"):
        return single(name, x)
    negative = L.Lambda(lambda v: -v, output_shape=lambda shape: shape)(x)
    return L.Concatenate()([single(name[2:], x), single(name[2:], negative)])


def base(variant, x):
    return single(variant.removeprefix("lk"), x)


def units(variant, count):
    return int(count * math.sqrt(2)) if variant.endswith("-sqrt2") else count


def mnist(variant, x):
    x = activation(variant, L.Conv2D(32, 3)(x))
    x = activation(variant, L.Conv2D(64, 3)(x))
    x = L.Flatten()(L.MaxPooling2D(2)(x))
    return L.Dense(10)(activation(variant, L.Dense(128)(x)))


def shift(variant, x):
    x = activation(variant, L.Conv2D(11, 3)(x))
    x = activation(variant, L.Conv2D(11, 3)(x))
    return L.Dense(10)(L.Flatten()(x))


def width(filters):
    return lambda variant, x: L.Dense(10)(
        L.Flatten()(activation(variant, L.Conv2D(filters, 3)(x)))
    )


def plain(depth):
    def network(variant, x):
        filters = units(variant, 4)
        x = activation(variant, L.Conv2D(filters, 7, strides=2, padding="same")(x))
        for _ in range(depth):
            x = activation(variant, L.Conv2D(filters, 3, padding="same")(x))
        return L.Dense(10)(L.Flatten()(x))

    return network


def extended(variant, x):
    for filters in (32, 64):
        filters = units(variant, filters)
        x = activation(variant, L.Conv2D(filters, 3, padding="same")(x))
        x = activation(variant, L.Conv2D(filters, 3)(x))
        x = L.MaxPooling2D(2)(x)
    x = activation(variant, L.Dense(units(variant, 512))(L.Flatten()(x)))
    return L.Dense(10)(x)


def allcnn(variant, x):
    for filters in (96, 192):
        x = activation(variant, L.Conv2D(filters, 3, padding="same")(x))
        x = activation(variant, L.Conv2D(filters, 3, padding="same")(x))
        x = L.Conv2D(filters, 3, strides=2, padding="same")(x)
    x = activation(variant, L.Conv2D(192, 3, padding="same")(x))
    x = activation(variant, L.Conv2D(192, 1)(x))
    return L.GlobalAveragePooling2D()(L.Conv2D(10, 1)(x))


def resnet50(normalized):
    def norm(x):
        return L.BatchNormalization()(x) if normalized else x

    def block(variant, x, inner, outer, strides, first):
        y = activation(variant, norm(L.Conv2D(inner, 1, strides=strides)(x)))
        y = activation(variant, norm(L.Conv2D(inner, 3, padding="same")(y)))
        y = norm(L.Conv2D(outer, 1)(y))
        skip = norm(L.Conv2D(outer, 1, strides=strides)(x)) if first else x
        return base(variant, L.Add()([y, skip]))

    def network(variant, x):
        x = base(variant, norm(L.Conv2D(8, 3, padding="same")(x)))
        stages = [(16, 64, 3, 1), (16, 64, 4, 2), (32, 128, 6, 2), (32, 128, 3, 2)]
        for inner, outer, blocks, strides in stages:
            for number in range(blocks):
                first = number == 0
                x = block(variant, x, inner, outer, strides if first else 1, first)
        return L.Dense(10)(L.Flatten()(x))

    return network


def count(network, variant, shape):
    keras.backend.clear_session()
    images = keras.Input(shape)
    return keras.Model(images, network(variant, images)).count_params()


def main():
    digits, photos = (28, 28, 1), (32, 32, 3)
    cases = [
        ("mnist", "", "", mnist, digits, SINGLE + LINKED),
        ("shift", "", "", shift, digits, SINGLE + LINKED),
        ("width", 50, "", width(50), photos, SINGLE + LINKED),
        ("width", 400, "", width(400), photos, SINGLE + LINKED),
        ("depth", 4, 50, plain(50), photos, SINGLE + SQRT2 + LINKED + ["batchnorm"]),
        ("extended", "", "", extended, photos, SINGLE + SQRT2 + LINKED),
        ("allcnn", "", "", allcnn, photos, SINGLE + LINKED),
        ("allcnn-schedule", "", "", allcnn, photos, SINGLE + LINKED),
        ("resnet50", "", "", resnet50(True), photos, SINGLE + LINKED),
        ("nobatchnorm", "", "", resnet50(False), photos, ["selu", "lkrelu", "lkselu"]),
    ]
    with open(FILE, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["experiment", "width", "depth", "variant", "parameters"])
        for name, filters, depth, network, shape, variants in cases:
            for variant in variants:
                out.writerow([name, filters, depth, variant, count(network, variant, shape)])


main()
